// Compiled from contracts/*.md; edit those.
import type { JsonValue } from '../json/json-value.js';
import type { AspectRatio, FaqItem, FormField, HowtoStep, ManualItem, ProfileLink, TemplateKind, VectorPath } from './tokens.js';

/** The type of each token path; without overrides and open paths. */
export interface TokenValues {
  'page.id': string;
  'page.name': string;
  'page.slug': string;
  'page.template_kind': TemplateKind;
  'seo.title': string;
  'seo.description': string;
  'seo.canonical_url': string;
  'seo.robots': string;
  'seo.og.title': string;
  'seo.og.description': string;
  'seo.og.image_url': string;
  'seo.schema_jsonld': { readonly [key: string]: JsonValue };
  'tracking.ga4.measurement_id': string;
  'tracking.meta_pixel.pixel_id': string;
  'tracking.tiktok_pixel.pixel_id': string;
  'tracking.pinterest_pixel.tag_id': string;
  'tracking.utm.default_source': string;
  'tracking.utm.default_medium': string;
  'tracking.utm.default_campaign': string;
  'tracking.utm.default_content': string;
  'tracking.utm.default_term': string;
  'page.background.color': string;
  'page.background.image_url': string;
  'page.background.gradient': string;
  'page.max_width': string;
  'page.grid.columns': number;
  'page.grid.gutter_x': string;
  'page.grid.gutter_y': string;
  'layout.position.mode': 'flow' | 'absolute' | 'fixed' | 'sticky';
  'layout.x': string;
  'layout.y': string;
  'layout.z_index': number;
  'layout.width': string;
  'layout.height': string;
  'layout.min_width': string;
  'layout.min_height': string;
  'layout.max_width': string;
  'layout.max_height': string;
  'layout.margin.top': string;
  'layout.margin.right': string;
  'layout.margin.bottom': string;
  'layout.margin.left': string;
  'layout.padding.top': string;
  'layout.padding.right': string;
  'layout.padding.bottom': string;
  'layout.padding.left': string;
  'layout.display': 'block' | 'flex' | 'grid' | 'none';
  'layout.flex_direction': 'row' | 'row-reverse' | 'column' | 'column-reverse';
  'layout.wrap': 'nowrap' | 'wrap' | 'wrap-reverse';
  'layout.grid_template_columns': string;
  'layout.justify_content': 'start' | 'center' | 'end' | 'stretch' | 'space-between' | 'space-around' | 'space-evenly';
  'layout.align_items': 'stretch' | 'start' | 'center' | 'end' | 'baseline';
  'layout.overflow_x': 'visible' | 'hidden' | 'clip' | 'scroll' | 'auto';
  'layout.overflow_y': 'visible' | 'hidden' | 'clip' | 'scroll' | 'auto';
  'layout.gap': string;
  'style.background.color': string;
  'style.background.opacity': number;
  'style.background.image_url': string;
  'style.border.width': string;
  'style.border.color': string;
  'style.border.style': 'none' | 'solid' | 'dashed' | 'dotted' | 'double';
  'style.border.radius': string;
  'style.shadow.kind': 'none' | 'sm' | 'md' | 'lg' | 'custom';
  'style.shadow.value': string;
  'style.opacity': number;
  'style.visibility': 'visible' | 'hidden';
  'style.overflow': 'visible' | 'hidden' | 'clip' | 'scroll';
  'style.blur': string;
  'style.overlay.color': string;
  'style.overlay.opacity': number;
  'style.text_gradient': string;
  'text.font.family': string;
  'text.font.variable_axes.weight': number;
  'text.font.variable_axes.slant': number;
  'text.font.size': string;
  'text.font.line_height': number;
  'text.letter_spacing': string;
  'text.case': 'none' | 'upper' | 'lower' | 'title';
  'text.decoration': 'none' | 'underline' | 'strike';
  'text.align': 'left' | 'center' | 'right' | 'justify';
  'text.color': string;
  'text.outline.width': string;
  'text.outline.color': string;
  'text.fill.color': string;
  'typography.base.font.family': string;
  'typography.base.font.variable_axes.weight': number;
  'typography.base.font.variable_axes.slant': number;
  'typography.base.font.size': string;
  'typography.base.font.line_height': number;
  'typography.base.letter_spacing': string;
  'typography.base.case': 'none' | 'upper' | 'lower' | 'title';
  'typography.base.decoration': 'none' | 'underline' | 'strike';
  'typography.base.align': 'left' | 'center' | 'right' | 'justify';
  'typography.title.font.family': string;
  'typography.title.font.variable_axes.weight': number;
  'typography.title.font.variable_axes.slant': number;
  'typography.title.font.size': string;
  'typography.title.font.line_height': number;
  'typography.title.letter_spacing': string;
  'typography.title.case': 'none' | 'upper' | 'lower' | 'title';
  'typography.title.decoration': 'none' | 'underline' | 'strike';
  'typography.title.align': 'left' | 'center' | 'right' | 'justify';
  'typography.subtitle.font.family': string;
  'typography.subtitle.font.variable_axes.weight': number;
  'typography.subtitle.font.variable_axes.slant': number;
  'typography.subtitle.font.size': string;
  'typography.subtitle.font.line_height': number;
  'typography.subtitle.letter_spacing': string;
  'typography.subtitle.case': 'none' | 'upper' | 'lower' | 'title';
  'typography.subtitle.decoration': 'none' | 'underline' | 'strike';
  'typography.subtitle.align': 'left' | 'center' | 'right' | 'justify';
  'typography.body.font.family': string;
  'typography.body.font.variable_axes.weight': number;
  'typography.body.font.variable_axes.slant': number;
  'typography.body.font.size': string;
  'typography.body.font.line_height': number;
  'typography.body.letter_spacing': string;
  'typography.body.case': 'none' | 'upper' | 'lower' | 'title';
  'typography.body.decoration': 'none' | 'underline' | 'strike';
  'typography.body.align': 'left' | 'center' | 'right' | 'justify';
  'typography.price.font.family': string;
  'typography.price.font.variable_axes.weight': number;
  'typography.price.font.variable_axes.slant': number;
  'typography.price.font.size': string;
  'typography.price.font.line_height': number;
  'typography.price.letter_spacing': string;
  'typography.price.case': 'none' | 'upper' | 'lower' | 'title';
  'typography.price.decoration': 'none' | 'underline' | 'strike';
  'typography.price.align': 'left' | 'center' | 'right' | 'justify';
  'typography.badge.font.family': string;
  'typography.badge.font.variable_axes.weight': number;
  'typography.badge.font.variable_axes.slant': number;
  'typography.badge.font.size': string;
  'typography.badge.font.line_height': number;
  'typography.badge.letter_spacing': string;
  'typography.badge.case': 'none' | 'upper' | 'lower' | 'title';
  'typography.badge.decoration': 'none' | 'underline' | 'strike';
  'typography.badge.align': 'left' | 'center' | 'right' | 'justify';
  'typography.quote.font.family': string;
  'typography.quote.font.variable_axes.weight': number;
  'typography.quote.font.variable_axes.slant': number;
  'typography.quote.font.size': string;
  'typography.quote.font.line_height': number;
  'typography.quote.letter_spacing': string;
  'typography.quote.case': 'none' | 'upper' | 'lower' | 'title';
  'typography.quote.decoration': 'none' | 'underline' | 'strike';
  'typography.quote.align': 'left' | 'center' | 'right' | 'justify';
  'typography.author.font.family': string;
  'typography.author.font.variable_axes.weight': number;
  'typography.author.font.variable_axes.slant': number;
  'typography.author.font.size': string;
  'typography.author.font.line_height': number;
  'typography.author.letter_spacing': string;
  'typography.author.case': 'none' | 'upper' | 'lower' | 'title';
  'typography.author.decoration': 'none' | 'underline' | 'strike';
  'typography.author.align': 'left' | 'center' | 'right' | 'justify';
  'typography.mobile.font.family': string;
  'typography.mobile.font.variable_axes.weight': number;
  'typography.mobile.font.variable_axes.slant': number;
  'typography.mobile.font.size': string;
  'typography.mobile.font.line_height': number;
  'typography.mobile.letter_spacing': string;
  'typography.mobile.case': 'none' | 'upper' | 'lower' | 'title';
  'typography.mobile.decoration': 'none' | 'underline' | 'strike';
  'typography.mobile.align': 'left' | 'center' | 'right' | 'justify';
  'typography.base.color': string;
  'typography.base.outline.width': string;
  'typography.base.outline.color': string;
  'typography.base.fill.color': string;
  'typography.title.color': string;
  'typography.title.outline.width': string;
  'typography.title.outline.color': string;
  'typography.title.fill.color': string;
  'typography.subtitle.color': string;
  'typography.subtitle.outline.width': string;
  'typography.subtitle.outline.color': string;
  'typography.subtitle.fill.color': string;
  'typography.body.color': string;
  'typography.body.outline.width': string;
  'typography.body.outline.color': string;
  'typography.body.fill.color': string;
  'typography.price.color': string;
  'typography.price.outline.width': string;
  'typography.price.outline.color': string;
  'typography.price.fill.color': string;
  'typography.badge.color': string;
  'typography.badge.outline.width': string;
  'typography.badge.outline.color': string;
  'typography.badge.fill.color': string;
  'typography.quote.color': string;
  'typography.quote.outline.width': string;
  'typography.quote.outline.color': string;
  'typography.quote.fill.color': string;
  'typography.author.color': string;
  'typography.author.outline.width': string;
  'typography.author.outline.color': string;
  'typography.author.fill.color': string;
  'typography.mobile.color': string;
  'typography.mobile.outline.width': string;
  'typography.mobile.outline.color': string;
  'typography.mobile.fill.color': string;
  'content.text': string;
  'tracking.analytics_event_name': string;
  'tracking.click_event': string;
  'tracking.impression_event': string;
  'tracking.conversion_goal_id': string;
  'tracking.experiment_id': string;
  'data_binding.source': string;
  'data_binding.expr': string;
  'data_binding.fallback': string;
  'data_binding.merge_tags': { readonly [key: string]: JsonValue };
  'a11y.label': string;
  'a11y.aria_role': string;
  'a11y.level': number;
  'a11y.tab_index': number;
  'a11y.keyboard_nav': boolean;
  'anim.enabled': boolean;
  'anim.preset': 'none' | 'typewriter' | 'fade' | 'slide' | 'scale' | 'weight_pulse' | 'lean_back';
  'anim.trigger': 'on_load' | 'on_scroll' | 'on_hover' | 'on_viewport';
  'anim.duration_ms': number;
  'anim.delay_ms': number;
  'anim.easing': string;
  'feed.mode': 'feed' | 'manual';
  'feed.source.kind': 'youtube' | 'shopify_products' | 'shopify_collections' | 'events' | 'blog' | 'brand_stories' | 'mixed' | 'tenant_media' | 'generated' | 'kpi' | 'notifications';
  'feed.source.feed_id': string;
  'feed.query.limit': number;
  'feed.query.sort': 'newest' | 'featured' | 'manual';
  'grid.cols_mobile': number;
  'grid.cols_tablet': number;
  'grid.cols_desktop': number;
  'grid.gap_x': string;
  'grid.gap_y': string;
  'grid.tile_radius': string;
  'grid.aspect_ratio': AspectRatio;
  'tile.variant': 'generic' | 'product' | 'kpi' | 'text' | 'video';
  'tile.show_title': boolean;
  'tile.show_meta': boolean;
  'tile.show_badge': boolean;
  'tile.show_cta_label': boolean;
  'tile.show_cta_arrow': boolean;
  'tile.primary_href': string;
  'tile.secondary_href': string;
  'tile.secondary_label': string;
  'tile.utm.source': string;
  'tile.utm.medium': string;
  'tile.utm.campaign': string;
  'tile.utm.content': string;
  'tile.utm.term': string;
  'manual.items[]': readonly (ManualItem)[];
  'media.type': 'image' | 'video';
  'media.src': string;
  'media.poster_src': string;
  'media.autoplay': boolean;
  'media.loop': boolean;
  'media.controls': boolean;
  'media.fit': 'cover' | 'contain' | 'fill';
  'media.focal_point.x': number;
  'media.focal_point.y': number;
  'media.aspect_ratio': AspectRatio;
  'media.alt_text': string;
  'media.filename': string;
  'media.filter.brightness': number;
  'media.filter.contrast': number;
  'media.filter.saturation': number;
  'media.filter.blur': string;
  'media.filter.hue_rotate': number;
  'media.filter.grayscale': number;
  'button.label': string;
  'button.href': string;
  'button.variant': 'primary' | 'secondary' | 'ghost';
  'button.icon': string;
  'button.utm.source': string;
  'button.utm.medium': string;
  'button.utm.campaign': string;
  'button.utm.content': string;
  'button.utm.term': string;
  'button.style.background.color': string;
  'button.style.background.opacity': number;
  'button.style.background.image_url': string;
  'button.style.border.width': string;
  'button.style.border.color': string;
  'button.style.border.style': 'none' | 'solid' | 'dashed' | 'dotted' | 'double';
  'button.style.border.radius': string;
  'button.style.shadow.kind': 'none' | 'sm' | 'md' | 'lg' | 'custom';
  'button.style.shadow.value': string;
  'button.style.color': string;
  'button.style.outline.width': string;
  'button.style.outline.color': string;
  'button.style.fill.color': string;
  'form.list_provider': 'klaviyo' | 'manychat' | 'custom';
  'form.list_id': string;
  'form.fields[]': readonly (FormField)[];
  'form.behavior.mode': 'inline' | 'popup' | 'flyout';
  'form.behavior.delay_ms': number;
  'form.behavior.trigger': 'exit_intent' | 'scroll' | 'time' | 'click';
  'form.success.message': string;
  'form.utm.source': string;
  'form.utm.medium': string;
  'form.utm.campaign': string;
  'form.utm.content': string;
  'form.utm.term': string;
  'faq.items[]': readonly (FaqItem)[];
  'faq.schema.enabled': boolean;
  'howto.steps[]': readonly (HowtoStep)[];
  'howto.schema.enabled': boolean;
  'fact.title': string;
  'fact.body': string;
  'fact.schema.enabled': boolean;
  'profile.name': string;
  'profile.bio': string;
  'profile.credentials[]': readonly (string)[];
  'profile.links[]': readonly (ProfileLink)[];
  'profile.schema.enabled': boolean;
  'vector.mode': 'freehand' | 'shape' | 'path';
  'vector.paths[]': readonly (VectorPath)[];
  'vector.stroke.width': string;
  'vector.stroke.color': string;
  'vector.fill.color': string;
  'vector.roughness': number;
  'vector.simplify': number;
  'vector.opacity': number;
}

/** The paths that any element may have. */
export type ElementTokenPath =
  | 'layout.position.mode'
  | 'layout.x'
  | 'layout.y'
  | 'layout.z_index'
  | 'layout.width'
  | 'layout.height'
  | 'layout.min_width'
  | 'layout.min_height'
  | 'layout.max_width'
  | 'layout.max_height'
  | 'layout.margin.top'
  | 'layout.margin.right'
  | 'layout.margin.bottom'
  | 'layout.margin.left'
  | 'layout.padding.top'
  | 'layout.padding.right'
  | 'layout.padding.bottom'
  | 'layout.padding.left'
  | 'layout.display'
  | 'layout.flex_direction'
  | 'layout.wrap'
  | 'layout.grid_template_columns'
  | 'layout.justify_content'
  | 'layout.align_items'
  | 'layout.overflow_x'
  | 'layout.overflow_y'
  | 'layout.gap'
  | 'style.background.color'
  | 'style.background.opacity'
  | 'style.background.image_url'
  | 'style.border.width'
  | 'style.border.color'
  | 'style.border.style'
  | 'style.border.radius'
  | 'style.shadow.kind'
  | 'style.shadow.value'
  | 'style.opacity'
  | 'style.visibility'
  | 'style.overflow'
  | 'style.blur'
  | 'style.overlay.color'
  | 'style.overlay.opacity'
  | 'style.text_gradient'
  | 'text.font.family'
  | 'text.font.variable_axes.weight'
  | 'text.font.variable_axes.slant'
  | 'text.font.size'
  | 'text.font.line_height'
  | 'text.letter_spacing'
  | 'text.case'
  | 'text.decoration'
  | 'text.align'
  | 'text.color'
  | 'text.outline.width'
  | 'text.outline.color'
  | 'text.fill.color'
  | 'typography.base.font.family'
  | 'typography.base.font.variable_axes.weight'
  | 'typography.base.font.variable_axes.slant'
  | 'typography.base.font.size'
  | 'typography.base.font.line_height'
  | 'typography.base.letter_spacing'
  | 'typography.base.case'
  | 'typography.base.decoration'
  | 'typography.base.align'
  | 'typography.title.font.family'
  | 'typography.title.font.variable_axes.weight'
  | 'typography.title.font.variable_axes.slant'
  | 'typography.title.font.size'
  | 'typography.title.font.line_height'
  | 'typography.title.letter_spacing'
  | 'typography.title.case'
  | 'typography.title.decoration'
  | 'typography.title.align'
  | 'typography.subtitle.font.family'
  | 'typography.subtitle.font.variable_axes.weight'
  | 'typography.subtitle.font.variable_axes.slant'
  | 'typography.subtitle.font.size'
  | 'typography.subtitle.font.line_height'
  | 'typography.subtitle.letter_spacing'
  | 'typography.subtitle.case'
  | 'typography.subtitle.decoration'
  | 'typography.subtitle.align'
  | 'typography.body.font.family'
  | 'typography.body.font.variable_axes.weight'
  | 'typography.body.font.variable_axes.slant'
  | 'typography.body.font.size'
  | 'typography.body.font.line_height'
  | 'typography.body.letter_spacing'
  | 'typography.body.case'
  | 'typography.body.decoration'
  | 'typography.body.align'
  | 'typography.price.font.family'
  | 'typography.price.font.variable_axes.weight'
  | 'typography.price.font.variable_axes.slant'
  | 'typography.price.font.size'
  | 'typography.price.font.line_height'
  | 'typography.price.letter_spacing'
  | 'typography.price.case'
  | 'typography.price.decoration'
  | 'typography.price.align'
  | 'typography.badge.font.family'
  | 'typography.badge.font.variable_axes.weight'
  | 'typography.badge.font.variable_axes.slant'
  | 'typography.badge.font.size'
  | 'typography.badge.font.line_height'
  | 'typography.badge.letter_spacing'
  | 'typography.badge.case'
  | 'typography.badge.decoration'
  | 'typography.badge.align'
  | 'typography.quote.font.family'
  | 'typography.quote.font.variable_axes.weight'
  | 'typography.quote.font.variable_axes.slant'
  | 'typography.quote.font.size'
  | 'typography.quote.font.line_height'
  | 'typography.quote.letter_spacing'
  | 'typography.quote.case'
  | 'typography.quote.decoration'
  | 'typography.quote.align'
  | 'typography.author.font.family'
  | 'typography.author.font.variable_axes.weight'
  | 'typography.author.font.variable_axes.slant'
  | 'typography.author.font.size'
  | 'typography.author.font.line_height'
  | 'typography.author.letter_spacing'
  | 'typography.author.case'
  | 'typography.author.decoration'
  | 'typography.author.align'
  | 'typography.mobile.font.family'
  | 'typography.mobile.font.variable_axes.weight'
  | 'typography.mobile.font.variable_axes.slant'
  | 'typography.mobile.font.size'
  | 'typography.mobile.font.line_height'
  | 'typography.mobile.letter_spacing'
  | 'typography.mobile.case'
  | 'typography.mobile.decoration'
  | 'typography.mobile.align'
  | 'typography.base.color'
  | 'typography.base.outline.width'
  | 'typography.base.outline.color'
  | 'typography.base.fill.color'
  | 'typography.title.color'
  | 'typography.title.outline.width'
  | 'typography.title.outline.color'
  | 'typography.title.fill.color'
  | 'typography.subtitle.color'
  | 'typography.subtitle.outline.width'
  | 'typography.subtitle.outline.color'
  | 'typography.subtitle.fill.color'
  | 'typography.body.color'
  | 'typography.body.outline.width'
  | 'typography.body.outline.color'
  | 'typography.body.fill.color'
  | 'typography.price.color'
  | 'typography.price.outline.width'
  | 'typography.price.outline.color'
  | 'typography.price.fill.color'
  | 'typography.badge.color'
  | 'typography.badge.outline.width'
  | 'typography.badge.outline.color'
  | 'typography.badge.fill.color'
  | 'typography.quote.color'
  | 'typography.quote.outline.width'
  | 'typography.quote.outline.color'
  | 'typography.quote.fill.color'
  | 'typography.author.color'
  | 'typography.author.outline.width'
  | 'typography.author.outline.color'
  | 'typography.author.fill.color'
  | 'typography.mobile.color'
  | 'typography.mobile.outline.width'
  | 'typography.mobile.outline.color'
  | 'typography.mobile.fill.color'
  | 'content.text'
  | 'tracking.analytics_event_name'
  | 'tracking.click_event'
  | 'tracking.impression_event'
  | 'tracking.conversion_goal_id'
  | 'tracking.experiment_id'
  | 'data_binding.source'
  | 'data_binding.expr'
  | 'data_binding.fallback'
  | 'data_binding.merge_tags'
  | 'a11y.label'
  | 'a11y.aria_role'
  | 'a11y.level'
  | 'a11y.tab_index'
  | 'a11y.keyboard_nav'
  | 'anim.enabled'
  | 'anim.preset'
  | 'anim.trigger'
  | 'anim.duration_ms'
  | 'anim.delay_ms'
  | 'anim.easing';

/** The paths of overrides for a breakpoint. */
export type ResponsiveTokenPath = `${'responsive.mobile.' | 'responsive.tablet.' | 'responsive.desktop.'}${ElementTokenPath}`;

/** Paths with a name that the contract does not fix. */
export type OpenTokenPath = 
  | `content.agent_name.${string}`
  | `content.framework_name.${string}`
  | `content.connector_name.${string}`
  | `content.connector_version.${string}`
  | `content.bindings.${string}`;

export type KnownTokenPath = keyof TokenValues | ResponsiveTokenPath | OpenTokenPath;

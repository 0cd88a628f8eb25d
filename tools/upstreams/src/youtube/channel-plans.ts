import type { DerivedPrefix, FeedChannelIdForm } from './model.js';

/** Words for the titles of a channel's videos. */
export interface Theme {
  subjects: readonly string[];
  long_titles: readonly string[];
  short_titles: readonly string[];
  live_titles: readonly string[];
  sentences: readonly string[];
  tags: readonly string[];
  category_id: string;
}

/** Describes a channel to generate. */
export interface ChannelPlan {
  /** Without its "@". */
  handle: string;
  title: string;
  description: string;
  keywords: readonly string[];
  country: string;
  videos: number;
  theme: Theme;
  username?: string;
  custom_name?: string;
  /** Default: all four. */
  derived_playlists?: readonly DerivedPrefix[];
  /** `own`: relatedPlaylists has a playlist id that cannot be derived from the channel id. */
  uploads?: 'derived' | 'own';
  feed_channel_id?: FeedChannelIdForm;
  feed_blank_line?: boolean;
}

const kitchen: Theme = {
  subjects: [
    'sourdough', 'lentil soup', 'roast squash', 'flatbread', 'plum cake', 'leek tart', 'miso eggs',
    'oat biscuits', 'pickled beets', 'bean stew', 'pear crumble', 'rye crackers', 'mushroom pie',
  ], // prettier-ignore
  long_titles: [
    'How to make {subject} on a weeknight', '{Subject}, three ways', 'The {subject} I cook every winter',
    'Why your {subject} falls flat & how to fix it', '{Subject} for a crowd of twelve',
    'We tested five ovens with one {subject}', '{Subject} < 30 minutes',
  ], // prettier-ignore
  short_titles: ['{Subject} in one pan', 'One trick for {subject}', '{Subject}, no waste #shorts'],
  live_titles: ['Cook along live: {subject}', 'Sunday kitchen, live: {subject}'],
  sentences: [
    'Everything you need is in a small kitchen: one pan, one knife, one bowl.',
    'The written recipe, with weights in grams & cups, is on our site.',
    'No part of this video was sponsored.',
    'Questions are answered in the comments on Fridays.',
    'Made in one take – the cat stays in.',
  ],
  tags: ['recipe', 'home cooking', 'seasonal', 'baking', 'vegetarian'],
  category_id: '26',
};

const trails: Theme = {
  subjects: [
    'the ridge path', 'Heron Lake', 'the old ferry road', 'Cinder Pass', 'the birch loop',
    'Quarry Hill', 'the salt marsh', 'Lantern Valley', 'the north shore', 'Two Stones',
  ], // prettier-ignore
  long_titles: [
    'A day on {subject}', '{Subject}: the whole route, on foot', 'Camping above {subject} in the rain',
    'What I carry to {subject}', '{Subject} before sunrise', 'Getting lost near {subject} (and back)',
  ], // prettier-ignore
  short_titles: ['{Subject} in 40 seconds', 'The view from {subject}', 'Sound on: {subject}'],
  live_titles: ['Walking {subject}, live', 'Night watch at {subject}'],
  sentences: [
    'The route is 14 km with 620 m of climb; allow five hours.',
    'Carry water: the spring at the second bridge is dry in August.',
    'Filmed with the landowner’s leave. Keep dogs on a lead.',
    'Maps & GPX tracks: see the community page.',
    '天気は変わりやすいので、雨具をお忘れなく。',
  ],
  tags: ['hiking', 'trail', 'outdoors', 'camping', 'map'],
  category_id: '19',
};

const studio: Theme = {
  subjects: [
    'a paper lamp', 'the letterpress', 'a poster in two inks', 'the plotter', 'a clay stamp',
    'hand-cut stencils', 'a risograph zine', 'the colour wheel',
  ], // prettier-ignore
  long_titles: [
    'Building {subject} from scratch', 'A week with {subject}', '"{Subject}" — a studio diary',
    'What {subject} taught us about type', 'Repairing {subject}',
  ], // prettier-ignore
  short_titles: ['{Subject}, sped up', 'Before & after: {subject}'],
  live_titles: ['Open studio, live: {subject}', 'Live print day with {subject}'],
  sentences: [
    'Tools and paper weights are listed below the fold.',
    'The prints are numbered; none are for sale yet.',
    'Music: made in the studio, with permission of everyone in it.',
    'Captions are written by hand.',
  ],
  tags: ['design', 'print', 'craft', 'studio', 'making of'],
  category_id: '26',
};

/** The three default channels; each has its own peculiarities. */
export const defaultChannelPlans: readonly ChannelPlan[] = [
  {
    handle: 'northstar-kitchen',
    username: 'northstarkitchen',
    custom_name: 'NorthstarKitchen',
    title: 'Northstar Kitchen',
    description: 'Slow food for quick evenings.\n\nA new recipe on most days.',
    keywords: ['cooking', 'recipes', 'home kitchen'],
    country: 'CA',
    videos: 124,
    theme: kitchen,
  },
  {
    handle: 'northstar-trails',
    custom_name: 'NorthstarTrails',
    title: 'Northstar Trails & Tents',
    description: 'Long walks, filmed without a drone.',
    keywords: ['hiking', 'maps'],
    country: 'NZ',
    videos: 86,
    theme: trails,
    derived_playlists: ['UU'],
    feed_channel_id: 'empty',
  },
  {
    handle: 'northstar-studio',
    title: 'Northstar Studio',
    description: 'Paper, ink and patience.',
    keywords: ['print', 'design'],
    country: 'DE',
    videos: 43,
    theme: studio,
    derived_playlists: [],
    uploads: 'own',
    feed_blank_line: true,
  },
];

import { describe, expect, it } from '@jest/globals';
import { tokenCatalogue } from '../src/index.js';
import { declaredTokens, tokenOverrides } from '../src/generated/catalogue.js';

const { tokenDefinitions, tokenDefinitionByPath } = tokenCatalogue();

describe('the token catalogue', () => {
  it('has each path once', () => {
    expect(tokenDefinitionByPath.size).toBe(tokenDefinitions.length);
  });

  it('has an override of every element path for each breakpoint, and no other', () => {
    const elements = declaredTokens.filter(({ level }) => level === 'element');
    const responsive = tokenDefinitions.filter(({ breakpoint }) => breakpoint !== undefined);
    expect(elements.length).toBeGreaterThan(50);
    expect(responsive).toHaveLength(elements.length * tokenOverrides.length);
    expect(tokenOverrides.map(({ breakpoint }) => breakpoint)).toEqual([
      'mobile',
      'tablet',
      'desktop',
    ]);
  });

  it('gives an override the type of its base path and no default of its own', () => {
    const base = tokenDefinitionByPath.get('layout.width');
    expect(base).toBeDefined();
    expect(tokenDefinitionByPath.get('responsive.tablet.layout.width')).toEqual({
      ...base,
      path: 'responsive.tablet.layout.width',
      base_path: 'layout.width',
      breakpoint: 'tablet',
      default: null,
    });
    expect(tokenDefinitionByPath.has('responsive.tablet.page.name')).toBe(false);
  });

  it('is made once', () => {
    expect(tokenCatalogue()).toBe(tokenCatalogue());
  });
});

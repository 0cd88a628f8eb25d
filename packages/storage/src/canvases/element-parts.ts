import type { DocumentCommit } from '@northstar/tokens';

export type ElementChanges = Pick<DocumentCommit, 'elements' | 'removed_elements'>;

/**
 * What a commit does to elements, beside the parts of commit-statement; its values begin at the
 * parameter `first`. Elements too are closed before they are opened anew. The values of a removed
 * element are closed apart from those that are given, since they are not known by their keys.
 */
export function elementParts(first: number): string {
  const [ids, kinds, parents, places, removed] = [0, 1, 2, 3, 4].map((n) => `$${first + n}`);
  return `
    elements as (
      select * from unnest(${ids}::text[], ${kinds}::text[], ${parents}::text[], ${places}::integer[])
        as e (element_id, kind, parent_id, index)
    ), moved as (
      update canvas_elements e set until_rev = head.rev from head
      where e.tenant_id = $1 and e.project_id = $2 and e.canvas_id = $3
        and e.element_id = any(${ids}::text[] || ${removed}::text[]) and e.until_rev is null
      returning e.element_id
    ), placed as (
      insert into canvas_elements (
        tenant_id, project_id, canvas_id, element_id, kind, parent_id, index, from_rev)
      select $1, $2, $3, elements.element_id, elements.kind, elements.parent_id, elements.index,
             head.rev
      from head, elements left join moved on moved.element_id = elements.element_id
    ), unset as (
      update canvas_values v set until_rev = head.rev from head
      where v.tenant_id = $1 and v.project_id = $2 and v.canvas_id = $3
        and v.element_id = any(${removed}::text[]) and v.until_rev is null
        and not exists (
          select from given
          where given.element_id = v.element_id and given.token_path = v.token_path)
    )`;
}

export function elementValues({ elements, removed_elements }: ElementChanges): unknown[] {
  return [
    elements.map(({ element_id }) => element_id),
    elements.map(({ kind }) => kind),
    elements.map(({ parent_id }) => parent_id),
    elements.map(({ index }) => index),
    removed_elements,
  ];
}

import type { DocumentCommit } from '@northstar/tokens';

export type ElementWrites = Pick<DocumentCommit, 'elements' | 'removed_elements'>;

/**
 * Parts of a `with` that write elements, next to those of commit-statement.ts. `first` is the number
 * of the first of the five parameters (elementValues). The new row of an element is made from the
 * join with its old one, so that the old one is closed first. The values of a removed element are
 * closed apart from the given ones, as they are not listed.
 */
export function elementParts(first: number): string {
  const [ids, kinds, parents, indexes, removed] = [0, 1, 2, 3, 4].map((n) => `$${first + n}`);
  return `
    elements as (
      select * from unnest(${ids}::text[], ${kinds}::text[], ${parents}::text[], ${indexes}::integer[])
        as e (element_id, kind, parent_id, index)
    ), closed_elements as (
      update document_elements e set until_rev = head.rev from head
      where e.tenant_id = $1 and e.project_id = $2 and e.document_kind = $3 and e.document_id = $4
        and e.element_id = any(${ids}::text[] || ${removed}::text[]) and e.until_rev is null
      returning e.element_id
    ), opened_elements as (
      insert into document_elements (
        tenant_id, project_id, document_kind, document_id, element_id, kind, parent_id, index,
        from_rev)
      select $1, $2, $3, $4, elements.element_id, elements.kind, elements.parent_id,
             elements.index, head.rev
      from head, elements
      left join closed_elements on closed_elements.element_id = elements.element_id
    ), closed_with_elements as (
      update document_values v set until_rev = head.rev from head
      where v.tenant_id = $1 and v.project_id = $2 and v.document_kind = $3 and v.document_id = $4
        and v.element_id = any(${removed}::text[]) and v.until_rev is null
        and not exists (
          select from given
          where given.element_id = v.element_id and given.token_path = v.token_path)
    )`;
}

/** The five values of elementParts. */
export function elementValues({ elements, removed_elements }: ElementWrites): unknown[] {
  return [
    elements.map(({ element_id }) => element_id),
    elements.map(({ kind }) => kind),
    elements.map(({ parent_id }) => parent_id),
    elements.map(({ index }) => index),
    removed_elements,
  ];
}

import type { TokenSource } from '@northstar/contracts';

/** Shows the layer of a value; the tooltip has the revision and the actor, if known. */
export function SourceBadge({ source }: { source: TokenSource }) {
  const actor = source.actor?.name ?? source.actor?.id;
  const details = [
    source.rev !== undefined && `revision ${source.rev}`,
    actor !== undefined && `by ${actor}`,
    source.from_path !== undefined && `from ${source.from_path}`,
  ].filter((part) => part !== false);
  return (
    <span
      className="source"
      data-layer={source.layer}
      title={['Value from: ' + source.layer, ...details].join(', ')}
    >
      {source.layer}
    </span>
  );
}

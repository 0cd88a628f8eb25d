import type { TokenSource } from '@northstar/contracts';

/** The layer that a value comes from, and who set it at which revision, where that is known. */
export function SourceBadge({ source }: { source: TokenSource }) {
  const who = source.actor?.name ?? source.actor?.id;
  const said = [
    source.rev !== undefined && `revision ${source.rev}`,
    who !== undefined && `by ${who}`,
    source.from_path !== undefined && `from ${source.from_path}`,
  ].filter((part) => part !== false);
  return (
    <span
      className="source"
      data-layer={source.layer}
      title={['Value from: ' + source.layer, ...said].join(', ')}
    >
      {source.layer}
    </span>
  );
}

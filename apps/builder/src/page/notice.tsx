import type { ReactNode } from 'react';

interface NoticeProps {
  title: string;
  children?: ReactNode;
  action?: { label: string; run: () => void; busy?: boolean };
}

/** Shows a message instead of content, with an action if there is one. */
export function Notice({ title, children, action }: NoticeProps) {
  return (
    <div className="notice" role="status">
      <strong>{title}</strong>
      {children !== undefined && <p>{children}</p>}
      {action !== undefined && (
        <button type="button" className="button" onClick={action.run} disabled={action.busy}>
          {action.label}
        </button>
      )}
    </div>
  );
}

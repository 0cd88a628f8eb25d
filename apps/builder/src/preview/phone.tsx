import type { ReactNode } from 'react';

interface PhoneProps {
  title: string;
  children: ReactNode;
}

/** A phone's screen of 390 by 844 CSS pixels that shows the page as a visitor sees it. */
export function Phone({ title, children }: PhoneProps) {
  return (
    <section className="phone" aria-label="Phone preview">
      <div className="phone-screen">
        <div className="phone-status" aria-hidden="true">
          <span>9:41</span>
          <span className="phone-island" />
          <span className="phone-battery" />
        </div>
        <header className="phone-header">
          <h2>{title}</h2>
        </header>
        {/* It scrolls, so it must be focusable by keyboard. */}
        <div className="phone-page" tabIndex={0} role="region" aria-label="Page content">
          {children}
        </div>
      </div>
    </section>
  );
}

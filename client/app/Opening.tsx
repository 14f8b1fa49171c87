/** While it is not yet known who opens the app: the ring as in index.html, so that nothing moves until the screen stands. */
export function Opening() {
  return (
    <div className="opening">
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <circle cx="24" cy="24" r="18" />
        <path d="M24 6a18 18 0 1 1-15.6 9" />
      </svg>
    </div>
  );
}

/** Leadline's own sign: a line that ends in a point it does not lose. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden focusable="false">
      <rect width="32" height="32" rx="8" fill="var(--ll-accent)" />
      <path
        d="M9 7v11.5a4.5 4.5 0 0 0 4.5 4.5h5"
        fill="none"
        stroke="#fff"
        strokeWidth="3.4"
        strokeLinecap="round"
      />
      <circle cx="23.6" cy="23" r="2.6" fill="#fff" />
    </svg>
  );
}

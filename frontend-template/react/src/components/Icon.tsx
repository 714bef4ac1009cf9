const shapes = {
  alert:
    "M12 8v5m0 3.5v.01M10.3 4.2 2.9 17a2 2 0 0 0 1.7 3h14.8a2 2 0 0 0 1.7-3L13.7 4.2a2 2 0 0 0-3.4 0Z",
  // [#if sample]
  check: "m5 12.5 4.5 4.5L19 7.5",
  clock: "M12 7.5V12l3 2m6-2a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z",
  // [/#if]
  moon: "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z",
  parcel:
    "m4 8 8-4.5L20 8v8l-8 4.5L4 16zm0 0 8 4.5m0 0L20 8m-8 4.5v8M8 5.8l8 4.5",
  sun: "M12 3v1.5m0 15V21m9-9h-1.5m-15 0H3m15.4-6.4-1 1M6.6 17.4l-1 1m12.8 0-1-1M6.6 6.6l-1-1M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0Z",
  system: "M4 5.5h16v10.5H4zM9 20h6m-3-4v4",
} as const;

/** A picture as large as the text around it; it says nothing to those who cannot see it. */
export function Icon({ name }: { name: keyof typeof shapes }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      className="size-[1.125em]"
    >
      <path d={shapes[name]} />
    </svg>
  );
}

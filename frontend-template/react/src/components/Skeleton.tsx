interface SkeletonProps {
  /** What is loading, where nothing else on the page says so. */
  label?: string;
}

/** Holds the place of text that is still on its way. */
export function Skeleton({ label }: SkeletonProps) {
  return (
    <span className="inline-block h-[1em] w-32 max-w-full animate-pulse rounded bg-line align-middle">
      {label !== undefined && <span className="sr-only">{label}</span>}
    </span>
  );
}

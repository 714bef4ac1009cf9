import type { ComponentProps } from "react";

const looks = {
  primary:
    "bg-accent text-on-accent hover:bg-accent-strong aria-disabled:bg-accent border-transparent shadow-sm",
  secondary: "bg-surface text-ink border-line-strong hover:bg-sunken",
};

type ButtonProps = ComponentProps<"button"> & {
  look?: keyof typeof looks;
  /** Still focusable while it works, so that keyboard users do not lose their place. */
  busy?: boolean;
};

export function Button({
  look = "primary",
  busy = false,
  onClick,
  className = "",
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      aria-disabled={busy}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
      className={`inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-lg border px-4 font-medium transition-colors aria-disabled:cursor-progress aria-disabled:opacity-70 ${looks[look]} ${className}`}
      {...rest}
    >
      {children}
    </button>
  );
}

import { Button } from "./Button";
import { Icon } from "./Icon";

interface NoticeProps {
  title: string;
  text: string;
  retrying?: boolean;
  onRetry: () => void;
}

/** Says what is wrong, and offers to try again. */
export function Notice({ title, text, retrying, onRetry }: NoticeProps) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-xl border border-danger-line bg-danger-soft p-4"
    >
      <div className="mt-1 shrink-0 self-start text-danger">
        <Icon name="alert" />
      </div>
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-medium">{title}</p>
        <p className="text-sm text-muted">{text}</p>
      </div>
      <Button look="secondary" busy={retrying} onClick={onRetry}>
        Try again
      </Button>
    </div>
  );
}

import { Link } from "react-router";
import { PageFrame } from "./PageFrame";

export function NotFoundPage() {
  return (
    <PageFrame
      title="Page not found"
      lead="There is nothing at this address. It may have moved, or never been."
    >
      <Link to="/" className="link">
        Back to the start
      </Link>
    </PageFrame>
  );
}

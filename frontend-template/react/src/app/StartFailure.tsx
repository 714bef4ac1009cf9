import { Notice } from "../components/Notice";
import project from "../project.json";

/** All there is when even the configuration cannot be had. */
export function StartFailure() {
  return (
    <main className="page py-16">
      <h1 className="mb-6 text-3xl font-semibold tracking-tight wrap-anywhere">
        {project.title}
      </h1>
      <Notice
        title="The page could not start."
        text="Its configuration cannot be reached. Check the connection, then try again."
        onRetry={() => {
          window.location.reload();
        }}
      />
    </main>
  );
}

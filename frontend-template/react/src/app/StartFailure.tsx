import { Notice } from "../components/Notice";
import project from "../project.json";

/** All there is when the page cannot even start, mostly because its configuration cannot be had. */
export function StartFailure() {
  return (
    <main className="page py-16">
      <h1 className="mb-6 text-3xl font-semibold tracking-tight wrap-anywhere">
        {project.title}
      </h1>
      <Notice
        title="The page could not start."
        text="Check the connection, then try again. If that does not help, the service needs repair."
        onRetry={() => {
          window.location.reload();
        }}
      />
    </main>
  );
}

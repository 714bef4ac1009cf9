import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { fetchServiceInfo } from "../api";
import { useRuntimeConfig } from "../app/RuntimeConfigContext";
import { Notice } from "../components/Notice";
import { Skeleton } from "../components/Skeleton";

/** Which release runs: of the service, and of this page. */
export function ServicePage() {
  const page = useRuntimeConfig();
  const service = useQuery({
    queryKey: ["serviceInfo"],
    queryFn: ({ signal }) => fetchServiceInfo(signal),
  });

  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <Card title="Backend">
        {service.data === undefined && service.isError ? (
          <Notice
            title="The backend does not answer."
            text="It may be starting, or its connection may be down."
            retrying={service.isFetching}
            onRetry={() => void service.refetch()}
          />
        ) : (
          <Facts
            facts={{
              Name: service.data?.name,
              Version: service.data?.version,
              Commit: service.data?.commit,
            }}
          />
        )}
      </Card>
      <Card title="This page">
        <Facts
          facts={{
            Environment: page.environment,
            Version: page.version,
            Commit: page.commit,
          }}
        />
      </Card>
    </div>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="card">
      <h2 className="mb-4 text-xl font-semibold tracking-tight">{title}</h2>
      {children}
    </section>
  );
}

/** Terms with their values; a value that is still on its way is undefined. */
function Facts({ facts }: { facts: Record<string, string | undefined> }) {
  return (
    <dl className="divide-y divide-line">
      {Object.entries(facts).map(([term, value]) => (
        <div key={term} className="flex items-baseline gap-4 py-3">
          <dt className="w-28 shrink-0 text-muted">{term}</dt>
          <dd className="min-w-0 flex-1 font-mono text-sm wrap-anywhere">
            {value ?? <Skeleton label={`Loading ${term.toLowerCase()}`} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiError, isTransient } from "../api";
import { reportError } from "../observability/errorTracking";

const retries = 2;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: reportUnexpected }),
    mutationCache: new MutationCache({ onError: reportUnexpected }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => isTransient(error) && failures < retries,
        staleTime: 10_000,
      },
    },
  });
}

/** Refused input and a service that is away are part of normal life; all else is a defect. */
function reportUnexpected(error: unknown): void {
  if (error instanceof ApiError && error.kind !== "internal") return;
  reportError(error);
}

import { client, dataOf } from "./client";
import type { components } from "./schema.generated";

export type ServiceInfo = components["schemas"]["ServiceInfo"];

/** Asks the running service who it is. */
export function fetchServiceInfo(signal?: AbortSignal): Promise<ServiceInfo> {
  return dataOf(client.GET("/api/service-info", { signal }), signal);
}

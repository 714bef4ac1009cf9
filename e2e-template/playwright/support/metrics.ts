import { expect, type APIRequestContext } from "@playwright/test";

import { environment } from "./environment.ts";

/** The samples that Prometheus would read from the backend, one a line. */
export async function samples(request: APIRequestContext): Promise<string[]> {
  const response = await request.get(`${environment.managementUrl}/metrics`);
  await expect(response).toBeOK();
  expect(response.headers()["content-type"]).toContain("text/plain");
  return (await response.text())
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** How many requests the backend has counted with these labels. */
export async function countedRequests(
  request: APIRequestContext,
  labels: Readonly<Record<string, string>>,
): Promise<number> {
  const wanted = Object.entries(labels).map(
    ([label, value]) => `${label}="${value}"`,
  );
  return (await samples(request))
    .filter((line) => line.startsWith("http_server_requests_seconds_count{"))
    .filter((line) => wanted.every((label) => line.includes(label)))
    .reduce((sum, line) => sum + Number(line.split(" ").at(-1)), 0);
}

// [#if sample]
import { expect, type APIRequestContext, type Page } from "@playwright/test";
// [#else]
//~ import { expect, type APIRequestContext } from "@playwright/test";
// [/#if]

import { environment } from "./environment.ts";

export interface ServiceInfo {
  readonly name: string;
  readonly version: string;
  readonly commit: string;
}

async function get<Body>(
  request: APIRequestContext,
  path: string,
): Promise<Body> {
  const response = await request.get(environment.apiUrl + path);
  await expect(response).toBeOK();
  return (await response.json()) as Body;
}

/** Asks the backend itself, past the page, who it is. */
export function serviceInfo(request: APIRequestContext): Promise<ServiceInfo> {
  return get<ServiceInfo>(request, "/service-info");
}
// [#if sample]

export interface StoredOrder {
  readonly id: string;
  readonly product: string;
  readonly quantity: number;
  readonly status: string;
}

/** The newest orders as the backend stored them, asked for past the page. */
export async function storedOrders(
  request: APIRequestContext,
): Promise<StoredOrder[]> {
  const page = await get<{ items: StoredOrder[] }>(
    request,
    "/orders?first=100",
  );
  return page.items;
}

/** Lets the page believe that nothing was ever ordered. */
export async function answerWithoutOrders(page: Page): Promise<void> {
  await page.route("**/api/orders?*", (route) =>
    route.fulfill({ json: { items: [], endCursor: null, hasNextPage: false } }),
  );
}

/** Lets the page find no backend when it asks for the orders, until the result is called. */
export async function breakOrders(page: Page): Promise<() => Promise<void>> {
  await page.route("**/api/orders?*", (route) =>
    route.fulfill({ status: 503 }),
  );
  return () => page.unroute("**/api/orders?*");
}
// [/#if]

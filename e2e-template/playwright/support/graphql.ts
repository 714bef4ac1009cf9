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

async function query<Data>(
  request: APIRequestContext,
  document: string,
): Promise<Data> {
  const response = await request.post(`${environment.apiUrl}/graphql`, {
    data: { query: document },
  });
  await expect(response).toBeOK();
  const body = (await response.json()) as { data: Data; errors?: unknown };
  expect(body.errors).toBeUndefined();
  return body.data;
}

/** Asks the backend itself, past the page, who it is. */
export async function serviceInfo(
  request: APIRequestContext,
): Promise<ServiceInfo> {
  const data = await query<{ serviceInfo: ServiceInfo }>(
    request,
    "{ serviceInfo { name version commit } }",
  );
  return data.serviceInfo;
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
  const data = await query<{ orders: { edges: { node: StoredOrder }[] } }>(
    request,
    "{ orders(first: 100) { edges { node { id product quantity status } } } }",
  );
  return data.orders.edges.map((edge) => edge.node);
}

/** Lets the page believe that nothing was ever ordered. */
export async function answerWithoutOrders(page: Page): Promise<void> {
  await page.route("**/api/graphql", async (route) => {
    if (asksForOrders(route.request().postData())) {
      const pageInfo = { endCursor: null, hasNextPage: false };
      await route.fulfill({
        json: { data: { orders: { edges: [], pageInfo } } },
      });
    } else {
      await route.fallback();
    }
  });
}

/** Lets the page find no backend when it asks for the orders, until the result is called. */
export async function breakOrders(page: Page): Promise<() => Promise<void>> {
  await page.route("**/api/graphql", async (route) => {
    if (asksForOrders(route.request().postData())) {
      await route.fulfill({ status: 503 });
    } else {
      await route.fallback();
    }
  });
  return () => page.unroute("**/api/graphql");
}

function asksForOrders(body: string | null): boolean {
  return body?.includes("orders(") ?? false;
}
// [/#if]

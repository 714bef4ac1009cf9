// [#if sample]
import { randomUUID } from "node:crypto";

// [/#if]
import { expect, test } from "@playwright/test";
// [#if sample]
import type { APIRequestContext, APIResponse } from "@playwright/test";
// [#else]
//~ import type { APIResponse } from "@playwright/test";
// [/#if]

import { environment } from "../../support/environment.ts";
import { countedRequests } from "../../support/metrics.ts";

test("the service says who it is, as its management port does", async ({
  request,
}) => {
  const response = await request.get(`${environment.apiUrl}/service-info`);

  await expect(response).toBeOK();
  const version = await request.get(`${environment.managementUrl}/version`);
  expect(await response.json()).toEqual(await version.json());
});

/** Expects an error by RFC 9457 that is about no field, without inside details. */
async function expectProblem(
  response: APIResponse,
  status: number,
  code = "BAD_USER_INPUT",
): Promise<void> {
  expect(response.status()).toBe(status);
  expect(response.headers()["content-type"]).toBe("application/problem+json");
  const text = await response.text();
  const { detail, ...problem } = JSON.parse(text) as Record<string, unknown>;
  expect(problem).toEqual({
    title: expect.stringMatching(/./),
    status,
    code,
  });
  expect(["string", "undefined"]).toContain(typeof detail);
  expect(text).not.toMatch(/exception|stack|\bat [\w.]+\(/i);
}

const serviceInfo = `${environment.apiUrl}/service-info`;

test("an address that does not exist is a problem", async ({ request }) => {
  const response = await request.get(`${environment.apiUrl}/secrets`);

  await expectProblem(response, 404, "NOT_FOUND");
});

test("a method that an address does not have is a problem, which names those that it has", async ({
  request,
}) => {
  const response = await request.delete(serviceInfo);

  await expectProblem(response, 405);
  expect(response.headers().allow?.split(/, ?/)).toContain("GET");
});

test("which methods an address has is said without a body", async ({
  request,
}) => {
  const response = await request.fetch(serviceInfo, { method: "OPTIONS" });

  await expect(response).toBeOK();
  expect(response.headers().allow?.split(/, ?/)).toContain("GET");
  expect(await response.text()).toBe("");
});

test("a caller that takes no JSON is told by a problem", async ({
  request,
}) => {
  const response = await request.get(serviceInfo, {
    headers: { Accept: "text/html" },
  });

  await expectProblem(response, 406);
});

test("requests are counted by their route, each of them once", async ({
  request,
}) => {
  const labels = {
    method: "HEAD",
    uri: "/api/service-info",
    status: "200",
  };
  const before = await countedRequests(request, labels);

  for (let i = 0; i < 20; i++) {
    await request.head(serviceInfo);
  }

  await expect.poll(() => countedRequests(request, labels)).toBe(before + 20);
});
// [#if sample]

interface Order {
  readonly id: string;
  readonly product: string;
  readonly quantity: number;
  readonly status: string;
  readonly placedAt: string;
}

interface OrderPage {
  readonly items: readonly Order[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

const orders = `${environment.apiUrl}/orders`;

function place(
  request: APIRequestContext,
  product: string,
  quantity: number,
): Promise<APIResponse> {
  return request.post(orders, { data: { product, quantity } });
}

async function placed(
  request: APIRequestContext,
  product: string,
): Promise<Order> {
  const response = await place(request, product, 1);
  expect(response.status()).toBe(201);
  return (await response.json()) as Order;
}

/** Expects an error by RFC 9457 that says which field is wrong. */
async function expectRefused(
  response: APIResponse,
  field: string,
): Promise<void> {
  expect(response.status()).toBe(400);
  expect(response.headers()["content-type"]).toContain(
    "application/problem+json",
  );
  expect(await response.json()).toMatchObject({
    status: 400,
    code: "BAD_USER_INPUT",
    errors: [{ field, message: expect.stringMatching(/./) }],
  });
}

test("an order that is placed is given back as it is stored, with its address", async ({
  request,
}) => {
  const product = `Coffee ${randomUUID()}`;

  const response = await place(request, `  ${product} `, 3);

  expect(response.status()).toBe(201);
  const order = (await response.json()) as Order;
  expect(order).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    product,
    quantity: 3,
    status: expect.stringMatching(/^(PLACED|CONFIRMED)$/),
    placedAt: expect.stringMatching(
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
    ),
  });
  const address = new URL(response.headers().location ?? "", orders).href;
  const found = await request.get(address);
  expect(await found.json()).toMatchObject({ id: order.id, product });
});

/** Reads pages of two orders until this one was on one. */
async function pagesUpTo(
  request: APIRequestContext,
  id: string,
): Promise<Order[]> {
  const seen: Order[] = [];
  let after: string | null = null;
  do {
    const params = { first: 2, ...(after === null ? {} : { after }) };
    const response = await request.get(orders, { params });
    await expect(response).toBeOK();
    const page = (await response.json()) as OrderPage;
    seen.push(...page.items);
    after = page.hasNextPage ? page.endCursor : null;
  } while (after !== null && !seen.some((order) => order.id === id));
  return seen;
}

test("orders come newest first, and page by page without gap or repetition", async ({
  request,
}) => {
  const older = await placed(request, `Coffee ${randomUUID()}`);
  const newer = await placed(request, `Coffee ${randomUUID()}`);

  const seen = await pagesUpTo(request, older.id);

  const ids = seen.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain(newer.id);
  expect(ids.indexOf(newer.id)).toBeLessThan(ids.indexOf(older.id));
});

const refused = [
  { what: "no product", product: "", quantity: 1, field: "product" },
  {
    what: "blanks for a product",
    product: "  ",
    quantity: 1,
    field: "product",
  },
  {
    what: "a product of 101 characters",
    product: "x".repeat(101),
    quantity: 1,
    field: "product",
  },
  {
    what: "a quantity of 0",
    product: "Coffee",
    quantity: 0,
    field: "quantity",
  },
  {
    what: "a quantity of 1001",
    product: "Coffee",
    quantity: 1001,
    field: "quantity",
  },
];

for (const { what, product, quantity, field } of refused) {
  test(`an order with ${what} is refused, with the name of the field`, async ({
    request,
  }) => {
    const response = await place(request, product, quantity);

    await expectRefused(response, field);
  });
}

const wrongTypes = [
  { field: "product", value: {} },
  { field: "product", value: 5 },
  { field: "quantity", value: "many" },
  { field: "quantity", value: "5" },
  { field: "quantity", value: 1.5 },
  { field: "quantity", value: true },
];

for (const { field, value } of wrongTypes) {
  test(`an order whose ${field} is ${JSON.stringify(value)} is refused, with the name of the field`, async ({
    request,
  }) => {
    const response = await request.post(orders, {
      data: { product: "Coffee", quantity: 1, [field]: value },
    });

    await expectRefused(response, field);
  });
}

function post(
  request: APIRequestContext,
  body: string | Buffer,
  type = "application/json",
): Promise<APIResponse> {
  return request.post(orders, {
    headers: { "Content-Type": type },
    data: Buffer.from(body),
  });
}

const noBodies: { what: string; body: string | Buffer }[] = [
  { what: "no JSON", body: "{" },
  { what: "not in UTF-8", body: Buffer.from([0xff]) },
  { what: "nested too deep", body: "[".repeat(100_000) },
  { what: "a number", body: "1" },
  { what: "null", body: "null" },
  { what: "a list", body: "[]" },
  { what: "empty", body: "" },
];

for (const { what, body } of noBodies) {
  test(`a body that is ${what} is a problem`, async ({ request }) => {
    await expectProblem(await post(request, body), 400);
  });
}

for (const type of ["application/x-unknown", "text/plain", "nonsense"]) {
  test(`a body that is said to be ${type} is a problem`, async ({
    request,
  }) => {
    const order = JSON.stringify({ product: "Coffee", quantity: 1 });

    await expectProblem(await post(request, order, type), 415);
  });
}

test("a body of more than 1 MiB is a problem, and one of 1 MiB is not", async ({
  request,
}) => {
  const order = JSON.stringify({ product: "Coffee", quantity: 1 });
  const largest = order.padEnd(1024 * 1024);

  expect((await post(request, largest)).status()).toBe(201);
  await expectProblem(await post(request, `${largest} `), 413);
});

test("the largest order that the rules allow is placed", async ({
  request,
}) => {
  const response = await place(request, "x".repeat(100), 1000);

  expect(response.status()).toBe(201);
});

for (const first of ["0", "101", "many", "5.0", "1_0", "0x5", " 5", "٣"]) {
  test(`a page of "${first}" orders is refused`, async ({ request }) => {
    const response = await request.get(orders, { params: { first } });

    await expectRefused(response, "first");
  });
}

test("a page of an empty number of orders is one of as many as by default", async ({
  request,
}) => {
  const response = await request.get(orders, { params: { first: "" } });

  await expect(response).toBeOK();
});

for (const after of ["", "x"]) {
  test(`a page after "${after}", which is no cursor, is refused`, async ({
    request,
  }) => {
    const response = await request.get(orders, { params: { after } });

    await expectRefused(response, "after");
  });
}

test("an order that does not exist is said to be not found", async ({
  request,
}) => {
  const response = await request.get(`${orders}/${randomUUID()}`);

  await expectProblem(response, 404, "NOT_FOUND");
});

for (const id of ["1", "1-1-1-1-1", "0".repeat(32)]) {
  test(`"${id}", which is no id, is refused`, async ({ request }) => {
    const response = await request.get(`${orders}/${id}`);

    await expectRefused(response, "id");
  });
}

test("the id of an order makes no series of its own in the metrics", async ({
  request,
}) => {
  const { id } = await placed(request, `Coffee ${randomUUID()}`);
  await request.get(`${orders}/${id}`);

  const metrics = await request.get(`${environment.managementUrl}/metrics`);

  expect(await metrics.text()).not.toContain(id);
});
// [/#if]

// [#if sample]
import { randomUUID } from "node:crypto";

// [/#if]
import { environment } from "../support/environment.ts";
import { expect, test } from "../support/fixtures.ts";

for (const [name, origin] of environment.otherBackends) {
  const own = `/api/${name}`;

  test(`the page's server passes ${own} on to ${name}`, async ({ request }) => {
    // [#if graphql]
    const query = {
      data: { query: "{ serviceInfo { name version commit } }" },
    };
    const passed = await request.post(`${own}/graphql`, query);
    const asked = await request.post(`${origin}/api/graphql`, query);
    // [#else]
    //~ const passed = await request.get(`${own}/service-info`);
    //~ const asked = await request.get(`${origin}/api/service-info`);
    // [/#if]

    await expect(passed).toBeOK();
    expect(await passed.json()).toEqual(await asked.json());
  });
  // [#if sample && graphql]

  test(`what is sent to ${own} is in ${name}, and in no other backend`, async ({
    request,
  }) => {
    const product = `Coffee ${randomUUID()}`;
    const query = `mutation { placeOrder(input: {product: "${product}", quantity: 1}) { id } }`;
    await request.post(`${own}/graphql`, { data: { query } });

    const list = {
      data: { query: "{ orders { edges { node { product } } } }" },
    };
    const there = await request.post(`${origin}/api/graphql`, list);
    const here = await request.post("/api/graphql", list);
    expect(await there.text()).toContain(product);
    expect(await here.text()).not.toContain(product);
  });
  // [/#if]
  // [#if sample && rest]

  test(`an address that ${name} gives leads to it through the page's server`, async ({
    request,
  }) => {
    const product = `Coffee ${randomUUID()}`;
    const placed = await request.post(`${own}/orders`, {
      data: { product, quantity: 1 },
    });

    const { location } = placed.headers();
    const path = new URL(location ?? "", environment.baseUrl).pathname;
    expect(path).toMatch(new RegExp(`^${own}/orders/[0-9a-f-]{36}$`));
    const found = await request.get(path);
    expect(await found.json()).toMatchObject({ product });
    const elsewhere = await request.get(path.replace(own, "/api"));
    expect(elsewhere.status()).toBe(404);
  });
  // [/#if]
}

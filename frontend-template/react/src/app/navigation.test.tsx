import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { open } from "../test/render";

it("moves between the pages and says where it is", async () => {
  const { user } = open("/");
  const navigation = within(screen.getByRole("navigation"));

  await user.click(navigation.getByRole("link", { name: "Service" }));
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
    "Service",
  );
  expect(navigation.getByRole("link", { name: "Service" })).toHaveAttribute(
    "aria-current",
    "page",
  );
  expect(screen.getByRole("main")).toHaveFocus();
  await waitFor(() => {
    expect(document.title).toMatch(/^Service/);
  });
});

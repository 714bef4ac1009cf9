import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { pages } from "../app/pages";
import { backend } from "../test/backend";
import { brokenRules, config, open } from "../test/render";

const path = pages.find(({ label }) => label === "Service")?.path ?? "";

describe("the service page", () => {
  it("says which release of the backend and of the page runs", async () => {
    open(path);

    const service = screen.getByRole("region", { name: "Backend" });
    const { name, version, commit } = backend.serviceInfo;
    expect(await within(service).findByText(name)).toBeInTheDocument();
    expect(within(service).getByText(version)).toBeInTheDocument();
    expect(within(service).getByText(commit)).toBeInTheDocument();

    const page = screen.getByRole("region", { name: "This page" });
    expect(within(page).getByText(config.environment)).toBeInTheDocument();
    expect(within(page).getByText(config.version)).toBeInTheDocument();
    expect(within(page).getByText(config.commit)).toBeInTheDocument();
    expect(await brokenRules()).toEqual([]);
  });

  it("offers to try again when the backend is away", async () => {
    backend.health = "busy";
    const { user } = open(path);

    const alert = await screen.findByRole("alert");
    expect(alert).toHaveTextContent("The backend does not answer.");

    backend.health = "up";
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(
      await screen.findByText(backend.serviceInfo.commit),
    ).toBeInTheDocument();
  });
});

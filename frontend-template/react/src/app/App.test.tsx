import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import project from "../project.json";
import { brokenRules, open } from "../test/render";

describe("the application", () => {
  it("shows its title and description", async () => {
    open("/");

    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      project.title,
    );
    expect(screen.getByText(project.description)).toBeInTheDocument();
    await waitFor(() => {
      expect(document.title).toBe(project.title);
    });
  });

  it("leads back from an address that does not exist", async () => {
    const { user } = open("/nowhere");

    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      "Page not found",
    );
    expect(await brokenRules()).toEqual([]);

    await user.click(screen.getByRole("link", { name: "Back to the start" }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      project.title,
    );
    expect(screen.getByRole("main")).toHaveFocus();
  });
  // [#if sample]

  it("moves between its pages and says where it is", async () => {
    const { user } = open("/");

    await user.click(screen.getByRole("link", { name: "Service" }));
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(
      "Service",
    );
    expect(screen.getByRole("link", { name: "Service" })).toHaveAttribute(
      "aria-current",
      "page",
    );
    expect(screen.getByRole("main")).toHaveFocus();
    await waitFor(() => {
      expect(document.title).toBe(`Service · ${project.title}`);
    });
  });
  // [/#if]

  it("lets the keyboard skip to the content", async () => {
    const { user } = open("/");

    await user.tab();
    expect(screen.getByRole("link", { name: "Skip to content" })).toHaveFocus();
  });
});

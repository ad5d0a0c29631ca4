import { describe, expect, it } from "vitest";
import { emptyContent } from "@/report/content";
import { readEditorForm } from "./form-patch";

const seen = emptyContent("2021", "authored");

function formOf(values: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
}

describe("a form sent without JavaScript", () => {
  it("becomes changes of the fields that differ, with what was seen", () => {
    const form = formOf({
      "figure:requests.received.total": "１2",
      "figure:requests.granted.total": "",
      "narrative.overview": "一\r\n二",
      "period.from": "",
    });
    expect(readEditorForm(seen, form)).toEqual({
      patch: {
        "figure:requests.received.total": { from: null, to: 12 },
        "narrative.overview": { from: "", to: "一\n二" },
      },
      invalid: [],
    });
  });

  it("names the cells that hold no figure", () => {
    expect(readEditorForm(seen, formOf({ "figure:requests.received.total": "x" })).invalid).toEqual([
      "requests.received.total",
    ]);
  });

  it("reads the list of categories, its empty line left out", () => {
    const form = formOf({ "disclosures.statedTotal": "3", "disclosures.category": "公告", "disclosures.count": "3" });
    form.append("disclosures.category", "");
    form.append("disclosures.count", "");
    expect(readEditorForm(seen, form).patch).toEqual({
      disclosures: { from: null, to: { statedTotal: 3, items: [{ category: "公告", count: 3 }] } },
    });
  });
});

/** Words across each page of a draft in Word: the shape that Word itself makes for a watermark. */
import { type TextRun } from "docx";
import type * as docxModule from "docx";

type Docx = typeof docxModule;

/** The type of shape for words that fill it, as ECMA-376 part 4 lists it (WordArt, 136). */
const shapeType =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">' +
  '<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>' +
  '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>' +
  '<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>' +
  '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/>' +
  '<v:textpath on="t" fitshape="t"/></v:shapetype>';

/** A run with the shape; it stands in a header, so that each page has it. */
export function watermarkRun(docx: Docx, words: string): TextRun {
  const style =
    "position:absolute;margin-left:0;margin-top:0;width:420pt;height:84pt;rotation:315;z-index:-251658752;" +
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;" +
    "mso-position-vertical:center;mso-position-vertical-relative:margin";
  const shape = `<w:pict>${shapeType}<v:shape id="NianbaoDraft" o:spid="_x0000_s2049" type="#_x0000_t136" style="${style}" fillcolor="#d9d9d9" stroked="f"><v:fill opacity=".5"/><v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${escapedAttribute(words)}"/></v:shape></w:pict>`;
  // The library knows no such shape; a run of its own takes in the XML.
  class WatermarkRun extends docx.TextRun {
    constructor() {
      super({});
      this.root.push(docx.ImportedXmlComponent.fromXmlString(shape));
    }
  }
  return new WatermarkRun();
}

function escapedAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}

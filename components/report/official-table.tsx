/** One block of the form in its official layout; what stands in a cell is the caller's. */
import { Fragment, type ReactNode } from "react";
import {
  codeOf,
  leafColumns,
  type Block,
  type Column,
  type Label,
  type LeafColumn,
  type Row,
  type RowVariant,
} from "@/report/form/define";
import { headerRows } from "@/report/form/header-rows";
import { keyOfColumn } from "@/report/glossary/keys";

interface OfficialTableProps {
  readonly block: Block;
  readonly variant: RowVariant;
  readonly locale: "zh" | "en";
  /** Id of the heading that names the part. */
  readonly captionId: string;
  readonly cell: (code: string, column: Column) => ReactNode;
  /** Where a row or column is explained, by its key in the glossary; without it labels are plain text. */
  readonly explain?: (key: string) => string;
}

interface RowsProps extends Omit<OfficialTableProps, "block" | "captionId" | "explain"> {
  readonly explain: OfficialTableProps["explain"] | undefined;
  readonly rows: readonly Row[];
  readonly columns: readonly LeafColumn[];
  readonly prefix: string;
  /** Ids of the bands above. */
  readonly bands: readonly string[];
  readonly hasLabels: boolean;
}

export function OfficialTable({ block, variant, locale, captionId, cell, explain }: OfficialTableProps) {
  const prefix = `${captionId}-${block.id}`;
  const hasLabels = block.rows.some(({ label }) => label.zh !== "");
  const labelledBy = block.heading ? `${captionId} ${prefix}-caption` : captionId;
  return (
    <div role="region" aria-labelledby={labelledBy} tabIndex={0} className="official-scroll">
      <table className="official-table" aria-labelledby={labelledBy}>
        {block.heading && (
          <caption id={`${prefix}-caption`}>
            <Words label={block.heading} locale={locale} />
          </caption>
        )}
        <Headers block={block} hasLabels={hasLabels} locale={locale} prefix={prefix} explain={explain} />
        <tbody>
          <Rows
            rows={block.rows}
            columns={leafColumns(block.columns)}
            bands={[]}
            variant={variant}
            locale={locale}
            prefix={prefix}
            hasLabels={hasLabels}
            cell={cell}
            explain={explain}
          />
        </tbody>
      </table>
    </div>
  );
}

interface HeadersProps extends Pick<RowsProps, "hasLabels" | "locale" | "prefix" | "explain"> {
  readonly block: Block;
}

function Headers({ block, hasLabels, locale, prefix, explain }: HeadersProps) {
  const rows = headerRows(block.columns);
  return (
    <thead>
      {rows.map((row, level) => (
        <tr key={level}>
          {level === 0 && hasLabels && (
            <th rowSpan={rows.length} scope="col" className="row-label">
              {block.corner && <Words label={block.corner} locale={locale} />}
            </th>
          )}
          {row.map(({ column, span, depth }) => (
            <th
              key={column.key}
              id={`${prefix}-c-${column.key}`}
              scope={column.columns ? "colgroup" : "col"}
              colSpan={span}
              rowSpan={depth}
            >
              <Words label={column.label} locale={locale} href={explain?.(keyOfColumn(block, column))} />
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
}

function Rows({ rows, ...shared }: RowsProps) {
  return rows.map((row) => {
    if (shared.variant === "instead" && row.instead) return <FigureRow key={row.key} row={row.instead} {...shared} />;
    if (!row.rows) return <FigureRow key={row.key} row={row} {...shared} />;
    const id = `${shared.prefix}-r-${row.key}`;
    return (
      <Fragment key={row.key}>
        <tr>
          <th id={id} scope="rowgroup" colSpan={shared.columns.length + 1} className="row-band">
            <span style={indent(shared.bands.length)}>
              <Words label={row.label} locale={shared.locale} href={shared.explain?.(row.key)} />
            </span>
          </th>
        </tr>
        <Rows rows={row.rows} {...shared} bands={[...shared.bands, id]} />
      </Fragment>
    );
  });
}

function FigureRow({ row, ...shared }: Omit<RowsProps, "rows"> & { readonly row: Row }) {
  const { columns, prefix, bands, hasLabels, locale, cell, explain } = shared;
  const id = `${prefix}-r-${row.key}`;
  return (
    <tr>
      {hasLabels && (
        <th id={id} scope="row" className="row-label">
          <span className="block" style={indent(bands.length)}>
            <Words label={row.label} locale={locale} href={explain?.(row.key)} />
          </span>
        </th>
      )}
      {columns.map(({ column, headers }) => (
        <td
          key={column.key}
          headers={[...headers, column]
            .map(({ key }) => `${prefix}-c-${key}`)
            .concat(bands, hasLabels ? [id] : [])
            .join(" ")}
        >
          {cell(codeOf(row, column), column)}
        </td>
      ))}
    </tr>
  );
}

interface WordsProps {
  readonly label: Label;
  readonly locale: "zh" | "en";
  readonly href?: string | undefined;
}

function Words({ label, locale, href }: WordsProps) {
  const words = (
    <>
      <span lang="zh-CN">{label.zh}</span>
      {locale === "en" && label.en !== "" && <span className="block text-xs text-ink-soft">{label.en}</span>}
    </>
  );
  return href === undefined ? (
    words
  ) : (
    <a href={href} className="label-link">
      {words}
    </a>
  );
}

function indent(level: number): { paddingLeft: string } {
  return { paddingLeft: `${level * 0.75}rem` };
}

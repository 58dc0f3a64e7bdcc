import {
  batchType,
  Column,
  field,
  float32,
  float64,
  int32,
  list,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  uint16,
  uint32,
  uint8,
  utf8,
  type DataType,
  type Table,
} from '@uwdata/flechette';
import { UserError, type TextLists, type Texts } from '../core/types.ts';
import type { OptionalTexts, Validity } from '../columns/packTexts.ts';

export type NumberArray =
  Float32Array | Float64Array | Int32Array | Uint8Array | Uint16Array | Uint32Array;

/** A column of a table to write. It holds on to the arrays that it was made from. */
export type ColumnToWrite = Column<unknown>;

type Batch = ColumnToWrite['data'][number];

/** What a batch is made of beside its type and its validity. */
interface Parts {
  readonly length: number;
  readonly values?: NumberArray;
  readonly offsets?: Int32Array;
  readonly children?: readonly Batch[];
}

/** Lists of numbers: list `i` is `values[indptr[i] .. indptr[i + 1])`. */
export interface NumberLists<Values extends NumberArray = NumberArray> {
  readonly indptr: Uint32Array;
  readonly values: Values;
}

interface NumberArrayType<T extends NumberArray> {
  new (length: number): T;
  from(values: ArrayLike<number>): T;
}

const ALL_THERE: Validity = { bits: new Uint8Array(), missing: 0 };

/** Numbers, in the type of their array. */
export function numberColumn(values: NumberArray, validity = ALL_THERE): ColumnToWrite {
  return column(numberBatch(values, validity));
}

/** Texts; a missing one is null. */
export function textColumn(texts: Texts | OptionalTexts): ColumnToWrite {
  return column(textBatch(texts, 'validity' in texts ? texts.validity : ALL_THERE));
}

/** A list of texts a row. */
export function textListColumn(lists: TextLists): ColumnToWrite {
  return column(listBatch(lists.starts, textBatch(lists, ALL_THERE)));
}

/** A list of numbers a row: that of row `i` is `values[indptr[i] .. indptr[i + 1])`. */
export function numberListColumn({ indptr, values }: NumberLists): ColumnToWrite {
  const starts = new Int32Array(indptr.buffer, indptr.byteOffset, indptr.length);
  return column(listBatch(starts, numberBatch(values, ALL_THERE)));
}

/** Columns as an Arrow IPC file, which pandas, polars, DuckDB and R open as it is. */
export function encodeTable(columns: Readonly<Record<string, ColumnToWrite>>): Uint8Array {
  return tableToIPC(tableFromColumns(Object.entries(columns)), { format: 'file' })!;
}

/**
 * Reads an Arrow IPC file and checks that it has the rows and columns that it should have.
 *
 * @param rows expected number of rows; not checked when null
 * @throws UserError naming the file
 */
export function decodeTable(
  bytes: Uint8Array,
  where: string,
  columns: readonly string[],
  rows: number | null,
): Table {
  let table: Table;
  try {
    table = tableFromIPC(bytes);
  } catch {
    throw new UserError(`${where} is not a readable Arrow file; build the atlas again`);
  }
  const missing = columns.find((name) => !table.names.includes(name));
  if (missing !== undefined) {
    throw new UserError(`${where} has no column "${missing}"; build the atlas again`);
  }
  if (rows !== null && table.numRows !== rows) {
    throw new UserError(
      `${where} has ${table.numRows} rows where the manifest says ${rows}; build the atlas again`,
    );
  }
  return table;
}

/** A column of numbers, where it lies in the file if it has the wanted type. */
export function numbers<T extends NumberArray>(
  table: Table,
  name: string,
  type: NumberArrayType<T>,
): T {
  return inType(table.getChild(name).toArray() as ArrayLike<number>, type);
}

/** A column of lists of numbers, where it lies in the file if they have the wanted type. */
export function numberLists<T extends NumberArray>(
  table: Table,
  name: string,
  type: NumberArrayType<T>,
): NumberLists<T> {
  const [lists] = table.getChild(name).data;
  if (!lists) return { indptr: new Uint32Array(1), values: new type(0) };
  const indptr = Uint32Array.from(lists.offsets.subarray(0, table.numRows + 1) as Int32Array);
  const values = lists.children[0]!.slice(0, indptr.at(-1)!) as ArrayLike<number>;
  return { indptr, values: inType(values, type) };
}

/** A column of texts as their UTF-8, where it lies in the file. */
export function texts(table: Table, name: string): Texts {
  const [texts] = table.getChild(name).data;
  if (!texts) return { bytes: new Uint8Array(), offsets: new Int32Array(1) };
  const offsets = texts.offsets.subarray(0, table.numRows + 1) as Int32Array;
  return { bytes: (texts.values as Uint8Array).subarray(0, offsets.at(-1)), offsets };
}

function inType<T extends NumberArray>(values: ArrayLike<number>, type: NumberArrayType<T>): T {
  return values instanceof type ? values : type.from(values);
}

function numberType(values: NumberArray): DataType {
  if (values instanceof Float32Array) return float32();
  if (values instanceof Float64Array) return float64();
  if (values instanceof Int32Array) return int32();
  if (values instanceof Uint8Array) return uint8();
  return values instanceof Uint16Array ? uint16() : uint32();
}

function numberBatch(values: NumberArray, validity: Validity): Batch {
  return batch(numberType(values), { length: values.length, values }, validity);
}

function textBatch({ bytes, offsets }: Texts, validity: Validity): Batch {
  return batch(utf8(), { length: offsets.length - 1, offsets, values: bytes }, validity);
}

function listBatch(starts: Int32Array, child: Batch): Batch {
  // Other writers call the field of a list's values so, too.
  const type = list(field('item', child.type));
  return batch(type, { length: starts.length - 1, offsets: starts, children: [child] }, ALL_THERE);
}

function batch(type: DataType, parts: Parts, { bits, missing }: Validity): Batch {
  const BatchOfType = batchType(type) as new (
    parts: Parts & { type: DataType; validity: Uint8Array; nullCount: number },
  ) => Batch;
  return new BatchOfType({ ...parts, type, validity: bits, nullCount: missing });
}

function column(only: Batch): ColumnToWrite {
  return new Column([only], only.type);
}

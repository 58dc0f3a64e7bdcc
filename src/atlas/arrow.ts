import {
  columnFromArray,
  float32,
  float64,
  int32,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  uint16,
  uint32,
  utf8,
  list,
  type Table,
} from '@uwdata/flechette';
import { UserError } from '../core/types.ts';

/** The column types that an atlas uses. */
const TYPES = {
  float32: float32(),
  float64: float64(),
  int32: int32(),
  uint16: uint16(),
  uint32: uint32(),
  text: utf8(),
  texts: list(utf8()),
} as const;

export type ColumnType = keyof typeof TYPES;

type TypedArray = Float32Array | Int32Array | Uint16Array | Uint32Array;

export interface ColumnToWrite {
  readonly type: ColumnType;
  readonly values: readonly unknown[] | TypedArray;
}

/** Columns as an Arrow IPC file, which pandas, polars, DuckDB and R open as it is. */
export function encodeTable(columns: Readonly<Record<string, ColumnToWrite>>): Uint8Array {
  const table = tableFromColumns(
    Object.entries(columns).map(([name, { type, values }]) => [
      name,
      columnFromArray(values as unknown[], TYPES[type]),
    ]),
  );
  return tableToIPC(table, { format: 'file' })!;
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

/** A column of 32-bit floating-point numbers. */
export function floats(table: Table, name: string): Float32Array {
  return Float32Array.from(table.getChild(name).toArray() as ArrayLike<number>);
}

/** A column of unsigned integers. */
export function integers(table: Table, name: string): Uint32Array {
  return Uint32Array.from(table.getChild(name).toArray() as ArrayLike<number>);
}

/** A column of signed integers. */
export function signedIntegers(table: Table, name: string): Int32Array {
  return Int32Array.from(table.getChild(name).toArray() as ArrayLike<number>);
}

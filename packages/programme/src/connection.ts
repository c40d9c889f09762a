/** What the functions here need of a connection: the pool, one reserved connection or an open transaction will all do. */
import type postgres from "postgres";

export type Connection = postgres.ISql;

import { pino, type DestinationStream, type Logger } from 'pino'
import type { LogLevel } from './config.ts'

/** Structured lines, one a line. Callers log ids, codes and durations: never bodies, never secrets. */
export type Log = Logger

/** Writes to standard output unless `destination` says otherwise. */
export const createLog = (level: LogLevel, destination: DestinationStream = pino.destination(1)): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination)

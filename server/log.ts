import { pino, type Logger } from 'pino'
import type { LogLevel } from './config.ts'

/** Structured lines on standard output. Callers log ids, codes and durations: never bodies, never secrets. */
export type Log = Logger

export const createLog = (level: LogLevel): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime })

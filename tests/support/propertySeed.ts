import fc from 'fast-check'
import { seed } from './seed.ts'

// Before each file of tests: properties that name no seed of their own take this one.
fc.configureGlobal({ seed })

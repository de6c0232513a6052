/**
 * What random tests begin with: the same ones every time, so that a suite tells of the change and not of chance.
 * Others are looked for on purpose: `SEED=$RANDOM npx vitest run`.
 */
export const seed = Number(process.env['SEED'] ?? 20261130)

/** Milliseconds, gathered and summed up. */
export class Samples {
  readonly #values: number[] = []

  add(milliseconds: number): void {
    this.#values.push(milliseconds)
  }

  addAll({ values }: { readonly values: readonly number[] }): void {
    this.#values.push(...values)
  }

  get values(): readonly number[] {
    return this.#values
  }

  get count(): number {
    return this.#values.length
  }

  quantile(share: number): number {
    const sorted = [...this.#values].sort((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
  }

  toString(): string {
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => this.quantile(share).toFixed(1))
    return `p50 ${p50}  p95 ${p95}  p99 ${p99} ms  (n=${this.count})`
  }
}

import { Router } from 'express'
import type { Registry } from 'prom-client'
import { noAnswer, storageTrouble } from '../storage/trouble.ts'
import type { ProxyNotice } from './origin.ts'

/** For those who run the server. `ready` rejects when nothing can be stored. */
export function healthRoutes(ready: () => Promise<void>, metrics: Registry, proxy: ProxyNotice): Router {
  const router = Router()

  router.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' })
  })

  router.get('/readyz', async (_request, response) => {
    const trouble = await ready().then(
      () => null,
      (error: unknown) => storageTrouble(error) ?? noAnswer,
    )
    response.status(trouble ? 503 : 200).json({
      status: trouble?.cause ?? 'ready',
      ...(proxy.advice !== null && { advice: proxy.advice }),
    })
  })

  router.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.metrics())
  })

  return router
}

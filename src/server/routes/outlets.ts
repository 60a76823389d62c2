import { createRoute, z } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import type { Outlet } from '../../core/model/outlet.ts'
import { outletKey } from '../../core/outlet-book.ts'
import { outletIn, outletsCsv, readOutlets, sharedIn } from '../../core/outlet-table.ts'
import type { Parts } from '../../store/store.ts'
import type { App, Environment } from '../environment.ts'
import { notFound, Problem } from '../problem.ts'
import { okJson, PROBLEMS } from '../schemas.ts'

const OutletSchema = z
  .object({
    name: z.string(),
    addresses: z.array(z.string()).readonly().openapi({ description: 'Hosts, each with all below it.' }),
    also: z.array(z.string()).readonly().openapi({ description: 'Other names that pages give it.' }),
    owner: z.string().nullable(),
    agency: z.boolean().openapi({ description: 'Reports that credit it and name no author count as its own.' }),
  })
  .openapi('Outlet')

const NewOutletSchema = z.object({
  name: z.string().trim().min(1).max(200),
  addresses: z.array(z.string().max(300)).max(100).default([]),
  also: z.array(z.string().max(200)).max(100).default([]),
  owner: z.string().max(200).nullable().default(null),
  agency: z.boolean().default(false),
})

const body = { required: true, content: { 'application/json': { schema: NewOutletSchema } } }
const name = z.object({ name: z.string().max(200) })

const listRoute = createRoute({
  method: 'get',
  path: '/api/v1/outlets',
  summary: 'The table of outlets: names, addresses, owners; used for names shown and for counting independent outlets',
  responses: {
    200: okJson(z.object({ items: z.array(OutletSchema).readonly() }), 'All outlets, by name.'),
    ...PROBLEMS,
  },
})

const addRoute = createRoute({
  method: 'post',
  path: '/api/v1/outlets',
  summary: 'Add an outlet',
  request: { body },
  responses: { 201: okJson(OutletSchema, 'It is in the table.'), ...PROBLEMS },
})

const changeRoute = createRoute({
  method: 'put',
  path: '/api/v1/outlets/{name}',
  summary: 'Put an outlet in the place of the one of this name; it may have another name',
  request: { params: name, body },
  responses: { 200: okJson(OutletSchema, 'It is in the table.'), ...PROBLEMS },
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/v1/outlets/{name}',
  summary: 'Take an outlet out of the table; its reports go by the names that their pages give',
  request: { params: name },
  responses: { 204: { description: 'It is gone.' }, ...PROBLEMS },
})

const exportRoute = createRoute({
  method: 'get',
  path: '/api/v1/outlets/export',
  summary: 'The table as a file',
  request: { query: z.object({ format: z.enum(['csv', 'json']).default('csv') }) },
  responses: {
    200: { description: 'A file.', content: { 'application/octet-stream': { schema: z.string() } } },
    ...PROBLEMS,
  },
})

const importRoute = createRoute({
  method: 'post',
  path: '/api/v1/outlets/import',
  summary:
    'Take over a table as CSV or JSON: outlets of the same names are replaced, others stay; all of it or nothing',
  request: { body: { required: true, content: { 'text/plain': { schema: z.string() } } } },
  responses: {
    200: okJson(z.object({ added: z.number().int(), replaced: z.number().int() }), 'Taken over.'),
    ...PROBLEMS,
  },
})

/** More would be a register, which belongs into a database of its own. */
const MOST_OUTLETS = 5000
/** Bytes of a table that is imported. */
const MOST_IMPORTED = 4 * 1024 * 1024

export function outletRoutes(app: App, { desk: { store } }: Environment): void {
  app.openapi(listRoute, async (c) => c.json({ items: await store.outlets.list() }, 200))

  app.openapi(addRoute, async (c) => {
    const outlet = validated(c.req.valid('json'))
    await changed(async (all) => {
      if (all.has(outletKey(outlet.name)))
        throw new Problem(409, 'outlet-known', `There is an outlet called ${outlet.name} already.`)
      return [outlet]
    })
    return c.json(outlet, 201)
  })

  app.openapi(changeRoute, async (c) => {
    const key = outletKey(c.req.valid('param').name)
    const outlet = validated(c.req.valid('json'))
    await changed(async (all, parts) => {
      if (!all.delete(key)) throw notFound('outlet')
      if (all.has(outletKey(outlet.name)))
        throw new Problem(409, 'outlet-known', `There is an outlet called ${outlet.name} already.`)
      if (outletKey(outlet.name) !== key) await parts.outlets.remove(key)
      return [outlet]
    })
    return c.json(outlet, 200)
  })

  app.openapi(removeRoute, async (c) => {
    if (!(await store.outlets.remove(outletKey(c.req.valid('param').name)))) throw notFound('outlet')
    return c.body(null, 204)
  })

  app.openapi(exportRoute, async (c) => {
    const { format } = c.req.valid('query')
    const all = await store.outlets.list()
    return c.body(format === 'csv' ? outletsCsv(all) : `${JSON.stringify(all, null, 1)}\n`, 200, {
      'content-type': format === 'csv' ? 'text/csv' : 'application/json',
      'content-disposition': `attachment; filename="outlets.${format}"`,
      'content-security-policy': 'sandbox',
    })
  })

  app.use(importRoute.path, bodyLimit({ maxSize: MOST_IMPORTED, onError: tooLarge }))
  app.openapi(importRoute, async (c) => {
    const { outlets, faults } = readOutlets(await c.req.text())
    if (faults.length > 0) throw refused(faults)
    let replaced = 0
    await changed(async (all) => {
      replaced = outlets.filter(({ name: one }) => all.has(outletKey(one))).length
      return outlets
    })
    return c.json({ added: outlets.length - replaced, replaced }, 200)
  })

  /** Put outlets into the table, unless two would then claim one name or address. */
  function changed(fresh: (all: Map<string, Outlet>, parts: Parts) => Promise<readonly Outlet[]>): Promise<void> {
    return store.transaction(async (parts) => {
      await parts.outlets.hold()
      const all = new Map((await parts.outlets.list()).map((one) => [outletKey(one.name), one]))
      const put = await fresh(all, parts)
      for (const one of put) all.set(outletKey(one.name), one)
      const faults = sharedIn([...all.values()])
      if (faults.length > 0) throw refused(faults)
      if (all.size > MOST_OUTLETS)
        throw new Problem(422, 'too-many-outlets', `The table holds at most ${MOST_OUTLETS} outlets.`)
      for (const one of put) await parts.outlets.put(outletKey(one.name), one)
    })
  }
}

function tooLarge(): never {
  throw new Problem(413, 'too-large', `The table has more than ${MOST_IMPORTED} bytes.`)
}

function validated(given: z.output<typeof NewOutletSchema>): Outlet {
  const outlet = outletIn(given)
  if (typeof outlet === 'string') throw refused([{ path: 'addresses', message: outlet }])
  return outlet
}

function refused(errors: readonly { path: string; message: string }[]): Problem {
  return new Problem(422, 'outlets-refused', errors[0]!.message, [...errors.slice(0, 20)])
}

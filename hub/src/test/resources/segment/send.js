// Sends one call of each kind to the hub, as a server of the company would.
const { Analytics } = require('@segment/analytics-node')

const [host, writeKey, mark] = process.argv.slice(2)
const analytics = new Analytics({ host, writeKey, flushAt: 3, maxRetries: 0 })
analytics.on('error', (error) => {
  console.error(error)
  process.exitCode = 1
})

analytics.identify({
  userId: mark,
  anonymousId: `${mark}-before`,
  traits: { name: 'Ana Ruiz', email: `${mark}@example.com` }
})
analytics.track({
  userId: mark,
  event: 'Knowledge Base Searched',
  properties: { query: 'where is my order?', mark },
  timestamp: new Date('2026-11-20T10:00:00Z')
})
analytics.page({ userId: mark, name: 'Returns', properties: { url: 'https://shop.example/r', mark } })
analytics.screen({ userId: mark, name: 'Orders', properties: { mark } })
analytics.alias({ userId: mark, previousId: `${mark}-old` })
analytics.group({ userId: mark, groupId: 'initech', traits: { name: 'Initech' } })
analytics.closeAndFlush({ timeout: 20000 })

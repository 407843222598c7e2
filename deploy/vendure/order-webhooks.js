// A plugin of Vendure 3 that posts each step of an order to the hub, signed as Standard Webhooks has it.
// It needs the package standardwebhooks. In the configuration of the shop:
//
//   plugins: [require("./order-webhooks.js")({
//     url: "https://hub.example.com/webhooks/vendure/main",
//     secret: process.env.TRIBUTARY_SECRET, // whsec_...
//   })]
//
// A step that the hub does not take is sent again for about five minutes, while the shop runs, and then
// lost; whoever cannot have that sends them from a job queue of Vendure's.
const {
  EventBus,
  Order,
  OrderStateTransitionEvent,
  PluginCommonModule,
  TransactionalConnection,
  VendurePlugin,
} = require("@vendure/core");
const { Inject } = require("@nestjs/common");
const { Webhook } = require("standardwebhooks");

const TRIES = 9;
const TIMEOUT = 10_000;
const RELATIONS = ["customer", "lines", "lines.productVariant", "lines.productVariant.translations"];

class OrderWebhooks {
  constructor(events, connection) {
    this.events = events;
    this.connection = connection;
  }

  onApplicationBootstrap() {
    this.events.ofType(OrderStateTransitionEvent).subscribe((event) => {
      this.tell(event, new Date()).catch((error) =>
        console.error(`a step of the order ${event.order.id} was not told: ${error.message}`),
      );
    });
  }

  async tell({ ctx, order: { id }, fromState, toState }, at) {
    const order = await this.connection.getEntityOrThrow(ctx, Order, id, { relations: RELATIONS });
    const step = { type: "order.state", at, from: fromState, to: toState, order: told(order) };
    // The same id each time that it is sent, so that it is the same event to the hub.
    await post(`order-${id}-${toState}-${at.getTime()}`, JSON.stringify(step));
  }
}

function told({ id, code, orderPlacedAt, currencyCode, totalWithTax, customer, shippingAddress, lines }) {
  return {
    id,
    code,
    orderPlacedAt,
    currencyCode,
    totalWithTax,
    customer: customer && {
      id: customer.id,
      firstName: customer.firstName,
      lastName: customer.lastName,
      emailAddress: customer.emailAddress,
      phoneNumber: customer.phoneNumber,
    },
    shippingAddress,
    lines: lines.map(({ quantity, productVariant }) => ({
      sku: productVariant.sku,
      name: productVariant.translations[0]?.name,
      quantity,
    })),
  };
}

async function post(id, body) {
  for (let tried = 1; ; tried++) {
    try {
      return await postOnce(id, body);
    } catch (error) {
      if (tried === TRIES) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** tried));
    }
  }
}

async function postOnce(id, body) {
  const { url, secret } = OrderWebhooks.options;
  const now = new Date();
  const answer = await fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(id, now, body),
    },
    body,
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!answer.ok) {
    throw new Error(`the hub answered ${answer.status}`);
  }
}

// What decorators do in TypeScript.
Inject(EventBus)(OrderWebhooks, undefined, 0);
Inject(TransactionalConnection)(OrderWebhooks, undefined, 1);
VendurePlugin({ imports: [PluginCommonModule], compatibility: "^3.0.0" })(OrderWebhooks);

module.exports = (options) => {
  OrderWebhooks.options = options;
  return OrderWebhooks;
};

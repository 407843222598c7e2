// A shop with one product, in memory, which tells where it is once it is open.
// node shop.js <address of the webhook> <secret>
const { bootstrap, DefaultLogger, dummyPaymentHandler, LanguageCode, LogLevel } = require("@vendure/core");
const { populate } = require("@vendure/core/cli");
const orderWebhooks = require("./order-webhooks.js");

const [url, secret] = process.argv.slice(2);

const config = {
  apiOptions: { port: 0, hostname: "127.0.0.1", adminApiPath: "admin-api", shopApiPath: "shop-api" },
  authOptions: { tokenMethod: "bearer", cookieOptions: { secret: "of a test" } },
  dbConnectionOptions: { type: "sqljs", synchronize: true },
  logger: new DefaultLogger({ level: LogLevel.Warn }),
  paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
  plugins: [orderWebhooks({ url, secret })],
};

const stock = {
  defaultLanguage: LanguageCode.en,
  defaultZone: "Europe",
  countries: [{ code: "ES", name: "Spain", zone: "Europe" }],
  taxRates: [{ name: "Standard Tax", percentage: 21 }],
  shippingMethods: [{ name: "Standard Shipping", price: 500 }],
  paymentMethods: [
    {
      name: "Dummy",
      handler: {
        code: dummyPaymentHandler.code,
        arguments: [{ name: "automaticSettle", value: "true" }],
      },
    },
  ],
  collections: [],
};

populate(() => bootstrap(config), stock, "products.csv")
  .then((app) => console.log(`open at ${app.getHttpServer().address().port}`))
  .catch((error) => {
    console.error(error);
    process.exit(1);
  });

window.ui = SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  displayRequestDuration: true,
  filter: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  // The tokens of a log-in live as long as the page does, and no longer.
  persistAuthorization: false,
  validatorUrl: null,
  oauth2RedirectUrl: window.location.origin + '/docs/oauth2-redirect.html',
});

window.ui.initOAuth({
  clientId: 'siaga-docs',
  scopes: 'openid',
  usePkceWithAuthorizationCodeGrant: true,
});

/** Signing in and out, and who one is. */
import { one } from "../envelope.ts";
import { RequestError } from "../problem.ts";
import { ROLES, type Sessions } from "../security/sessions.ts";
import { answers, bodyOf, changeAnswers, createRoute, type DeskApp, z } from "./kit.ts";

const Me = z
  .strictObject({
    access: z.enum(["open", "token", "accounts"]).describe("what signing in takes; open: nothing"),
    person: z
      .strictObject({ name: z.string(), role: z.enum(ROLES) })
      .nullable()
      .describe("null: not signed in"),
  })
  .openapi("Session");
export type Me = z.infer<typeof Me>;

const show = createRoute({
  method: "get",
  path: "/session",
  operationId: "showSession",
  tags: ["Session"],
  summary: "Who asks, and what signing in takes",
  responses: answers("the session", Me),
});

export const SignIn = z
  .union([
    z.strictObject({ name: z.string().max(64), password: z.string().max(1000) }),
    z.strictObject({ token: z.string().max(1000) }),
  ])
  .openapi("SignIn");
export type SignIn = z.infer<typeof SignIn>;

const signIn = createRoute({
  method: "post",
  path: "/session",
  operationId: "signIn",
  tags: ["Session"],
  summary: "Sign in with a name and password, or with the token",
  request: { body: bodyOf(SignIn) },
  responses: changeAnswers("signed in; the session is in a cookie", Me),
});

const signOut = createRoute({
  method: "delete",
  path: "/session",
  operationId: "signOut",
  tags: ["Session"],
  summary: "Sign out",
  responses: changeAnswers("signed out", Me),
});

export function sessionRoutes(app: DeskApp, sessions: Sessions): void {
  app.openapi(show, (context) =>
    context.json(one({ access: sessions.kind, person: sessions.whoAsks(context) }), 200),
  );
  app.openapi(signIn, async (context) => {
    const person = await sessions.signIn(context, context.req.valid("json"));
    if (person === null) throw new RequestError(401, "the name, password or token is not right; try again");
    return context.json(one({ access: sessions.kind, person }), 200);
  });
  app.openapi(signOut, (context) => {
    sessions.signOut(context);
    return context.json(one({ access: sessions.kind, person: null }), 200);
  });
}

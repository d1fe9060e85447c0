/** A Voice is whoever can say something. Learned from FollowTheMoney. */
import { z } from "zod";
import { VoiceId } from "./ids.ts";

export const VoiceKind = z.enum([
  "person",
  "agency", // intelligence service, ministry, police, UN body
  "government", // a state speaking as one: "Kyiv", "the Kremlin"
  "organisation", // company, party, charity, armed group
  "outlet", // newspaper, broadcaster, news agency
  "document", // "a report", "the indictment"
  "imagery", // satellite pictures, video
  "group", // unnamed or plural people: "officials", "residents"
  "unknown", // somebody, not said who: "is believed to", "reportedly"
]);
export type VoiceKind = z.infer<typeof VoiceKind>;

export const Voice = z
  .strictObject({
    id: VoiceId,
    name: z.string().describe("canonical name; for unnamed voices a description made from the text"),
    kind: VoiceKind,
    named: z
      .boolean()
      .describe("false: the text withholds or does not give the name; never merged with a named voice"),
    aliases: z.array(z.string()).readonly().describe("the forms by which this text names it, in order"),
    country: z.string().length(2).nullable().describe("ISO 3166-1 alpha-2; null: none or not known"),
    parent: VoiceId.nullable().describe("the body it belongs to; voices with one parent are not independent"),
    role: z.string().nullable().describe("office or function as known: 'defence minister'"),
  })
  .readonly();
export type Voice = z.infer<typeof Voice>;

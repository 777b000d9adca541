import { isInstitutionId, isKeyPrefix } from "../core/domain/institution-id.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Institution } from "../core/domain/register.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { actOf, type Context, permit, whoActs } from "./context.ts";

const LONGEST_NAME = 300;

/** Opens the register of an institution. Its id and the prefix of its keys never change afterwards. */
export async function initInstitution(
  context: Context,
  asked: Pick<Institution, "id" | "name" | "keyPrefix">,
): Promise<Result<Institution, Problem>> {
  const refused = refuseInstitution(asked, context.actor);
  if (refused) return fail(refused);
  const person = permit(context, "manage-settings", { institution: asked.id, areas: [] });
  if (!person.ok) return person;
  const act = actOf(context, asked.id, { action: "init-institution", subject: `institution ${asked.id}` });
  return context.store.act(act, async (writer) => {
    if (await writer.institution(asked.id)) return fail({ code: "institution-exists", institution: asked.id });
    const institution: Institution = {
      id: asked.id,
      name: asked.name.trim(),
      keyPrefix: asked.keyPrefix,
      createdAt: act.at,
    };
    await writer.addInstitution(institution);
    return ok(institution);
  });
}

/** What stands against opening it, as far as can be said without a register. */
export function refuseInstitution(
  asked: Pick<Institution, "id" | "name" | "keyPrefix">,
  actor: string,
): Problem | null {
  const person = whoActs({ actor });
  if (!person.ok) return person.problem;
  const name = asked.name.trim();
  if (!isInstitutionId(asked.id))
    return { code: "option-invalid", option: "--id", text: asked.id, expected: "iepc-durango" };
  if (name === "" || name.length > LONGEST_NAME || /[\p{Cc}\p{Cs}]/u.test(name)) {
    return { code: "option-invalid", option: "--name", text: asked.name, expected: `1–${LONGEST_NAME}` };
  }
  if (!isKeyPrefix(asked.keyPrefix)) {
    return { code: "option-invalid", option: "--prefix", text: asked.keyPrefix, expected: "IND" };
  }
  return null;
}

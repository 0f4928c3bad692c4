package dev.silograph.graph;

import java.util.Base64;
import org.neo4j.collection.ResourceRawIterator;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.Neo4jTypes;
import org.neo4j.internal.kernel.api.procs.ProcedureSignature;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.kernel.api.ResourceMonitor;
import org.neo4j.kernel.api.procedure.CallableProcedure;
import org.neo4j.kernel.api.procedure.Context;
import org.neo4j.procedure.Mode;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Values;

/** Lets other commands of this user, and nobody else, have an errand run over Bolt. */
final class ErrandProcedure extends CallableProcedure.BasicProcedure {

  /** How to call it. */
  static final String CALL = "CALL silograph.errand($request) YIELD answer RETURN answer";

  private static final QualifiedName NAME = new QualifiedName("silograph", "errand");

  private final Errand errand;

  ErrandProcedure(Errand errand) {
    super(
        ProcedureSignature.procedureSignature(NAME)
            .mode(Mode.READ)
            .in("request", Neo4jTypes.NTString)
            .out("answer", Neo4jTypes.NTString)
            .build());
    this.errand = errand;
  }

  /** As it goes over Bolt: Cypher would make a list of numbers of an array of bytes. */
  static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }

  @Override
  public ResourceRawIterator<AnyValue[], ProcedureException> apply(
      Context context, AnyValue[] input, ResourceMonitor monitor) throws ProcedureException {
    if (!context.securityContext().subject().hasUsername(Holder.USER)) {
      throw ProcedureException.noSuchProcedure(NAME);
    }
    byte[] request = bytes(getParameter(0, TextValue.class, "request", input).stringValue());
    AnyValue[][] rows = {{Values.stringValue(text(errand.run(request)))}};
    return ResourceRawIterator.of(rows);
  }
}

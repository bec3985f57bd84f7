package io.isaudit.snapshot.live;

import io.isaudit.evidence.Evidence;
import io.isaudit.evidence.Sorted;
import java.util.Map;

/**
 * What the host says on the port for plain HTTP that belongs to the port of the endpoint.
 *
 * @param answers by request line; a refused connection is a missing answer
 */
public record PlainHttp(int port, Map<String, Evidence<HttpAnswer>> answers) {

  public PlainHttp {
    answers = Sorted.map(answers);
  }
}

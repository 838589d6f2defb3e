package dev.covet.migrations.actuate;

import dev.covet.migrations.audit.ComplianceReport;
import dev.covet.migrations.audit.ComplianceReports;
import dev.covet.migrations.audit.ReportCsv;
import dev.covet.migrations.audit.ReportHtml;
import dev.covet.migrations.problem.MigrationException;
import dev.covet.migrations.report.ComplianceReportDescriptor;
import dev.covet.migrations.report.ProblemDescriptor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.util.MimeType;
import org.springframework.util.MimeTypeUtils;

/**
 * Reports what was changed in a period, and verifies the record of it, each time that it is asked. Changes nothing. A
 * parameter that means nothing is answered with status 400 and the reason.
 */
@WebEndpoint(id = "migrationreport", defaultAccess = Access.READ_ONLY)
@RegisterReflectionForBinding(ComplianceReportDescriptor.class)
public class MigrationReportEndpoint {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String HTML = "text/html;charset=UTF-8";

    private final ComplianceReports reports;

    MigrationReportEndpoint(ComplianceReports reports) {
        this.reports = reports;
    }

    /**
     * A report.
     *
     * @param from date or moment from which on; by default from the beginning
     * @param to date, which is part of the period, or moment; by default up to now
     * @param format json, csv or html; json by default
     */
    @ReadOperation(produces = {MimeTypeUtils.APPLICATION_JSON_VALUE, CSV, HTML})
    public WebEndpointResponse<Object> report(@Nullable String from, @Nullable String to, @Nullable String format) {
        var parameters = Parameters.none().with("from", from).with("to", to).with("format", format);
        try {
            var period = parameters.period("from", "to");
            var form = parameters.choice("format", Form.class).orElse(Form.JSON);
            return form.of(reports.of(period));
        } catch (BadParameterException e) {
            return response(
                    WebEndpointResponse.STATUS_BAD_REQUEST,
                    Map.of("problems", e.problems()),
                    MimeTypeUtils.APPLICATION_JSON_VALUE);
        } catch (MigrationException e) {
            return response(
                    WebEndpointResponse.STATUS_OK,
                    Map.of("problems", ProblemDescriptor.of(e)),
                    MimeTypeUtils.APPLICATION_JSON_VALUE);
        }
    }

    /** What a report looks like. */
    private enum Form {
        JSON {
            @Override
            WebEndpointResponse<Object> of(ComplianceReport report) {
                return response(
                        WebEndpointResponse.STATUS_OK,
                        ComplianceReportDescriptor.of(report),
                        MimeTypeUtils.APPLICATION_JSON_VALUE);
            }
        },
        CSV {
            @Override
            WebEndpointResponse<Object> of(ComplianceReport report) {
                return response(WebEndpointResponse.STATUS_OK, ReportCsv.of(report), MigrationReportEndpoint.CSV);
            }
        },
        HTML {
            @Override
            WebEndpointResponse<Object> of(ComplianceReport report) {
                return response(WebEndpointResponse.STATUS_OK, ReportHtml.of(report), MigrationReportEndpoint.HTML);
            }
        };

        abstract WebEndpointResponse<Object> of(ComplianceReport report);
    }

    private static WebEndpointResponse<Object> response(int status, Object body, String type) {
        return new WebEndpointResponse<>(body, status, MimeType.valueOf(type));
    }
}
